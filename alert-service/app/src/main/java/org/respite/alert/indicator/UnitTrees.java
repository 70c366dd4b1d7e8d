package org.respite.alert.indicator;

import org.respite.contract.unit.UnitTreePublished;
import reactor.core.publisher.Mono;

/** The newest unit tree of every organisation. */
public interface UnitTrees {

    Mono<UnitTreePublished> find(String organisation);

    /** Keeps the tree unless a newer one is kept already. */
    Mono<Void> keep(UnitTreePublished tree);

}
