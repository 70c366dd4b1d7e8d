package org.respite.alert.intervention;

import java.time.Clock;
import java.time.Instant;
import org.respite.alert.alert.AlertRetention;
import org.respite.alert.indicator.ReleaseRanges;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Has leaders forgotten in all organisations: first in plans, then in their alerts, and
 * in what says who is told.
 */
record RetentionRun(ReleaseRanges spans, AlertRetention alerts, PlanRetention plans, SubscriptionNames names,
        SkippedOrganisations skipped, Clock clock) {

    /** One look at all organisations, by one time for plans and alerts. */
    Mono<Void> forget() {
        return spans.all()
            .concatMap(span -> skipped.orSkip(span.organisation(), forget(span.organisation(), clock.instant())))
            .then(Mono.defer(() -> names.forget(clock.instant())));
    }

    private Mono<Void> forget(String organisation, Instant now) {
        return Flux
            .concatDelayError(plans.forget(organisation, now), Mono.defer(() -> alerts.forget(organisation, now)))
            .then();
    }

}
