package org.respite.alert.intervention;

import java.time.Clock;
import org.respite.alert.alert.AlertRetention;
import org.respite.alert.indicator.Spans;
import reactor.core.publisher.Mono;

/** Has leaders forgotten in all organisations: first in plans, then in their alerts. */
record RetentionDesk(Spans spans, AlertRetention alerts, PlanRetention plans, Clock clock) {

    /** One look at all organisations. */
    Mono<Void> forget() {
        return spans.all()
            .concatMap(span -> plans.forget(span.organisation(), clock.instant())
                .then(Mono.defer(() -> alerts.forget(span.organisation(), clock.instant()))))
            .then();
    }

}
