package org.respite.alert.alert;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.respite.alert.indicator.ReleaseListener;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.release.Release;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings the store and the topic together once after every start, before the detector
 * goes on: a crash may have come between writing a person's change down and publishing
 * it, and the store may have lost what the topic still knows.
 */
final class Reconciliation implements ReleaseListener {

    private final Alerts alerts;

    private final PublishedChanges publishedChanges;

    private final AlertPublisher publisher;

    private final ReleaseListener next;

    private final Set<String> done = ConcurrentHashMap.newKeySet();

    Reconciliation(Alerts alerts, PublishedChanges publishedChanges, AlertPublisher publisher, ReleaseListener next) {
        this.alerts = alerts;
        this.publishedChanges = publishedChanges;
        this.publisher = publisher;
        this.next = next;
    }

    @Override
    public Mono<Void> arrived(String organisation, List<Release> complete) {
        var reconciled = done.contains(organisation) ? Mono.<Void>empty() : reconcile(organisation);
        return reconciled.then(Mono.defer(() -> next.arrived(organisation, complete)));
    }

    private Mono<Void> reconcile(String organisation) {
        return publishedChanges.known()
            .thenMany(Flux.defer(() -> alerts.all(organisation)))
            .concatMap(this::reconcile)
            .then()
            .doOnSuccess(all -> done.add(organisation));
    }

    private Mono<Void> reconcile(Alert stored) {
        var known = publishedChanges.of(stored.id());
        var alert = stored.takeBack(known);
        if (alert.equals(stored) && known.containsKey(stored.revision())) {
            return Mono.empty();
        }
        return alerts.keepFrom(stored, alert).then(Mono.defer(() -> publisher.publish(alert.steps())));
    }

}
