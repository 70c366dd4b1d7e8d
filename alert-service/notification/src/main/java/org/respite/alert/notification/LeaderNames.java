package org.respite.alert.notification;

import java.time.Instant;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** Has leaders forgotten who set up who is told. */
@FunctionalInterface
public interface LeaderNames {

    /** Where nobody is told anything. */
    LeaderNames NONE = over -> Mono.just(0L);

    /**
     * Takes out who made or changed what; what and when stays. Can be repeated.
     * @param over whether what was done then is no longer told by name
     * @return how many organisations somebody was forgotten in
     */
    Mono<Long> forget(Predicate<Instant> over);

}
