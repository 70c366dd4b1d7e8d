package org.respite.alert.intervention;

import java.time.Instant;
import org.respite.alert.alert.AcceptanceLedger;
import org.respite.alert.alert.Alerts;
import org.respite.alert.lifecycle.Acceptances;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.RetentionPolicy;
import org.respite.alert.notification.LeaderNames;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Mono;

/**
 * Takes leaders' names and notes out of the documents they are kept in, once
 * {@link RetentionPolicy} says so. Can be repeated; what somebody changes at the same
 * moment is looked at in the next round.
 */
record NameRetention(RetentionPolicy policy, Plans plans, Alerts alerts, AcceptanceLedger acceptances,
        LeaderNames subscriptions, RetentionMetrics metrics) {

    /**
     * Who decided and what they wrote is kept as long as of the plan's alert, and as long
     * after a decision that came later than the closing. Step, role, dates and goal name
     * nobody and stay.
     */
    Mono<Void> inPlans(String organisation, Instant now) {
        return plans.all(organisation)
            .concatMap(plan -> isOver(plan, now).filter(over -> over)
                .map(_ -> plan.nameless(entry -> policy.isOver(entry.at(), now)))
                .filter(kept -> !kept.equals(plan))
                .flatMap(this::keep))
            .then();
    }

    /** Without an alert each decision counts for itself. */
    private Mono<Boolean> isOver(Plan plan, Instant now) {
        return plan.ofUnit() ? Mono.just(true) : alerts.find(plan.alert()).map(alert -> policy.isOver(alert, now));
    }

    private Mono<Void> keep(Plan kept) {
        return plans.keep(kept)
            .doOnSuccess(_ -> metrics.forgotten("plan"))
            .onErrorComplete(OptimisticLockingFailureException.class);
    }

    /** What leaders did about alerts, then what they accepted as usual. */
    Mono<Void> inAlerts(String organisation, Instant now) {
        return alerts.all(organisation)
            .concatMap(alert -> forget(alert, policy.kept(alert, now)))
            .then(Mono.defer(() -> acceptances.find(organisation)))
            .flatMap(known -> forget(known, policy.kept(known, now)));
    }

    private Mono<Void> forget(Alert known, Alert kept) {
        return kept.equals(known) ? Mono.empty()
                : alerts.rewrite(kept).filter(rewritten -> rewritten).doOnNext(_ -> metrics.forgotten("alert")).then();
    }

    private Mono<Void> forget(Acceptances known, Acceptances kept) {
        return kept.equals(known) ? Mono.empty()
                : acceptances.save(kept)
                    .doOnSuccess(_ -> metrics.forgotten("acceptances"))
                    .onErrorComplete(OptimisticLockingFailureException.class);
    }

    /** Who set up who is told: it counts from the day it was done. */
    Mono<Void> inSubscriptions(Instant now) {
        return subscriptions.forget(since -> policy.isOver(since, now)).doOnNext(metrics::forgottenInRosters).then();
    }

}
