package org.respite.alert.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.respite.alert.Crash;
import org.respite.contract.unit.UnitTreePublished;
import reactor.core.publisher.Mono;

/** Unit trees in memory. */
public final class InMemoryUnitTrees implements UnitTrees {

    private final Map<String, UnitTreePublished> trees = new HashMap<>();

    private final AtomicInteger reads = new AtomicInteger();

    private final AtomicInteger kept = new AtomicInteger();

    private final Crash crash;

    public InMemoryUnitTrees(Crash crash) {
        this.crash = crash;
    }

    @Override
    public Mono<UnitTreePublished> find(String organisation) {
        reads.incrementAndGet();
        return Mono.justOrEmpty(trees.get(organisation));
    }

    /** How often one was looked for. */
    public int reads() {
        return reads.get();
    }

    /** How often one was kept. */
    public int kept() {
        return kept.get();
    }

    @Override
    public Mono<Void> keep(UnitTreePublished tree) {
        return crash.around(() -> {
            trees.put(tree.organisation(), tree);
            kept.incrementAndGet();
        });
    }

}
