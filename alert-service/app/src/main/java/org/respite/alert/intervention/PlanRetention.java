package org.respite.alert.intervention;

import java.time.Instant;
import org.respite.alert.alert.Alerts;
import org.respite.alert.alert.RetentionMetrics;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Mono;

/**
 * Takes names and notes out of plans, once {@link PlanRetentionPolicy} says so. Can be
 * repeated; what somebody changes at the same moment is looked at in the next round.
 */
record PlanRetention(PlanRetentionPolicy policy, Alerts alerts, Plans plans, RetentionMetrics metrics) {

    Mono<Void> forget(String organisation, Instant now) {
        return plans.all(organisation)
            .concatMap(plan -> alerts.find(plan.alert())
                .map(alert -> policy.kept(plan, alert, now))
                .filter(kept -> !kept.equals(plan))
                .flatMap(this::keep))
            .then();
    }

    private Mono<Void> keep(Plan kept) {
        return plans.keep(kept)
            .doOnSuccess(done -> metrics.forgotten("plan"))
            .onErrorComplete(OptimisticLockingFailureException.class);
    }

}
