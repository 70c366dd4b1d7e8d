package org.respite.alert.alert;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertProgress;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.contract.alert.TeamAlertChanged.Change;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Alerts of which a person changes one just after they have been read, the first time.
 */
final class InterruptedAlerts implements Alerts {

    private final Alerts alerts;

    private final AlertPublisher topic;

    private final AtomicBoolean interrupted = new AtomicBoolean();

    InterruptedAlerts(Alerts alerts, AlertPublisher topic) {
        this.alerts = alerts;
        this.topic = topic;
    }

    boolean interrupted() {
        return interrupted.get();
    }

    @Override
    public Flux<Alert> find(Collection<String> ids) {
        return alerts.find(ids).collectList().delayUntil(this::interrupt).flatMapMany(Flux::fromIterable);
    }

    private Mono<Void> interrupt(List<Alert> read) {
        if (read.isEmpty() || interrupted.getAndSet(true)) {
            return Mono.empty();
        }
        var changed = SampleAlerts.by(read.getFirst(), Change.ACKNOWLEDGED);
        return alerts.keep(changed, true).then(Mono.defer(() -> topic.publish(changed.steps())));
    }

    @Override
    public Mono<Alert> find(String id) {
        return alerts.find(id);
    }

    @Override
    public Mono<Set<String>> ids(String organisation) {
        return alerts.ids(organisation);
    }

    @Override
    public Mono<Set<String>> idsOfOpen(String organisation) {
        return alerts.idsOfOpen(organisation);
    }

    @Override
    public Flux<Alert> open(String organisation) {
        return alerts.open(organisation);
    }

    @Override
    public Flux<Alert> all(String organisation) {
        return alerts.all(organisation);
    }

    @Override
    public Mono<Void> keep(Alert alert, boolean changed) {
        return alerts.keep(alert, changed);
    }

    @Override
    public Mono<Boolean> rewrite(Alert alert) {
        return alerts.rewrite(alert);
    }

}
