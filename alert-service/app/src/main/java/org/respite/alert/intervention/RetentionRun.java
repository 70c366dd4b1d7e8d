package org.respite.alert.intervention;

import java.time.Clock;
import java.time.Instant;
import org.respite.alert.indicator.ReleaseRanges;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Has leaders forgotten in all organisations: first in plans, then in their alerts, and
 * in what says who is told.
 */
record RetentionRun(ReleaseRanges releaseRanges, NameRetention names, SkippedOrganisations skipped, Clock clock) {

    /** One look at all organisations, by one time for plans and alerts. */
    Mono<Void> forget() {
        return releaseRanges.all()
            .concatMap(range -> skipped.orSkip(range.organisation(), forget(range.organisation(), clock.instant())))
            .then(Mono.defer(() -> names.inSubscriptions(clock.instant())));
    }

    private Mono<Void> forget(String organisation, Instant now) {
        return Flux
            .concatDelayError(names.inPlans(organisation, now), Mono.defer(() -> names.inAlerts(organisation, now)))
            .then();
    }

}
