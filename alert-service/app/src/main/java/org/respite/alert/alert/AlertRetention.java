package org.respite.alert.alert;

import java.time.Instant;
import org.respite.alert.lifecycle.Acceptances;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.RetentionPolicy;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.publisher.Mono;

/**
 * Takes names and notes out of what leaders did about alerts, once
 * {@link RetentionPolicy} says so. Can be repeated; what somebody changes at the same
 * moment is looked at in the next round.
 */
public final class AlertRetention {

    private final RetentionPolicy policy;

    private final Alerts alerts;

    private final AcceptanceLedger ledger;

    private final RetentionMetrics metrics;

    AlertRetention(RetentionPolicy policy, Alerts alerts, AcceptanceLedger ledger, RetentionMetrics metrics) {
        this.policy = policy;
        this.alerts = alerts;
        this.ledger = ledger;
        this.metrics = metrics;
    }

    public Mono<Void> forget(String organisation, Instant now) {
        return alerts.all(organisation)
            .concatMap(alert -> forget(alert, policy.kept(alert, now)))
            .then(Mono.defer(() -> ledger.find(organisation)))
            .flatMap(known -> forget(known, policy.kept(known, now)));
    }

    private Mono<Void> forget(Alert known, Alert kept) {
        return kept.equals(known) ? Mono.empty()
                : alerts.rewrite(kept)
                    .filter(rewritten -> rewritten)
                    .doOnNext(rewritten -> metrics.forgotten("alert"))
                    .then();
    }

    private Mono<Void> forget(Acceptances known, Acceptances kept) {
        return kept.equals(known) ? Mono.empty()
                : ledger.save(kept)
                    .doOnSuccess(saved -> metrics.forgotten("acceptances"))
                    .onErrorComplete(OptimisticLockingFailureException.class);
    }

}
