package org.respite.alert.intervention;

import java.time.Instant;
import org.respite.alert.alert.RetentionMetrics;
import org.respite.alert.lifecycle.RetentionPolicy;
import org.respite.alert.notification.LeaderNames;
import reactor.core.publisher.Mono;

/**
 * Takes out who set up who is told, once {@link RetentionPolicy} says so: it counts from
 * the day it was done.
 */
record SubscriptionNames(RetentionPolicy policy, LeaderNames names, RetentionMetrics metrics) {

    Mono<Void> forget(Instant now) {
        return names.forget(since -> policy.isOver(since, now)).doOnNext(metrics::forgottenInRosters).then();
    }

}
