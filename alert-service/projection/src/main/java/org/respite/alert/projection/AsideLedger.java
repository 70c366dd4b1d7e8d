package org.respite.alert.projection;

import java.util.Collection;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which records could not be read, so that they are read again when that may have
 * changed: at the next start, which may be one of a newer version.
 */
public interface AsideLedger {

    /** All of some topics. */
    Flux<PutAside> of(Collection<String> topics);

    /** Whether it is noted. */
    Mono<Boolean> holds(PutAside aside);

    /** Notes one. Whoever was noted first stays; can be repeated. */
    Mono<Void> note(PutAside aside);

    Mono<Void> forget(Collection<PutAside> asides);

    /**
     * Those of the topics of which nothing has ever been noted, not even that nothing
     * was.
     */
    Mono<Set<String>> unknownAmong(Collection<String> topics);

    /** From now on what could not be read of these topics is known. */
    Mono<Void> begin(Collection<String> topics);

}
