package org.respite.alert.indicator;

import java.util.Collection;
import org.respite.alert.release.ReleaseId;
import org.respite.alert.release.ReleaseRange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** From which to which fortnight there are releases of an organisation. */
public interface ReleaseRanges {

    Mono<ReleaseRange> find(String organisation);

    Flux<ReleaseRange> all();

    /** Widens the range of the release's organisation, if need be. */
    Mono<Void> widen(Collection<ReleaseId> releases);

}
