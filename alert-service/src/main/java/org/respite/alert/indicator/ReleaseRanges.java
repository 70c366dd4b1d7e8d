package org.respite.alert.indicator;

import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** From which to which fortnight there are releases of an organisation. */
public interface ReleaseRanges {

    Mono<Span> find(String organisation);

    Flux<Span> all();

    /** Widens the span of the release's organisation, if need be. */
    Mono<Void> widen(Collection<ReleaseId> releases);

    /**
     * @param firstFortnight of which a cell is known; there may be gaps after it
     * @param lastFortnight of which a cell is known
     */
    record Span(String organisation, int firstFortnight, int lastFortnight) {
    }

}
