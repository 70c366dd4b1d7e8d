package org.respite.alert.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.respite.alert.lifecycle.Alert;
import org.respite.contract.EventType;
import org.respite.contract.alert.TeamAlertChanged;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Publishes each change once, as long as the topic still holds it: waits until it is
 * known what the topic holds, and then for the broker. Detector and people may publish at
 * the same moment: what is on its way is waited for, not sent again. Two instances that
 * do so may tell it twice, under the same event id.
 */
class KafkaAlertPublisher implements AlertPublisher {

    private final KafkaTemplate<String, byte[]> kafka;

    private final PublishedAlerts published;

    private final AlertMetrics metrics;

    /** Event id → what becomes of it. */
    private final Map<String, CompletableFuture<?>> underway = new ConcurrentHashMap<>();

    KafkaAlertPublisher(KafkaTemplate<String, byte[]> kafka, PublishedAlerts published, AlertMetrics metrics) {
        this.kafka = kafka;
        this.published = published;
        this.metrics = metrics;
    }

    @Override
    public Mono<Void> publish(List<Alert> alerts) {
        if (alerts.isEmpty()) {
            return published.known();
        }
        // send() waits for the topic's metadata, so not on an event loop; all at once, so
        // in order.
        return published.known()
            .then(Mono.fromCallable(() -> send(alerts)).subscribeOn(Schedulers.boundedElastic()))
            .flatMapMany(Flux::fromIterable)
            .concatMap(sending -> Mono.fromFuture(sending, true))
            .then();
    }

    private synchronized List<CompletableFuture<?>> send(List<Alert> alerts) {
        List<CompletableFuture<?>> sending = new ArrayList<>();
        for (Alert alert : alerts) {
            var event = alert.event();
            if (!published.holds(event)) {
                var known = underway.get(event.id());
                sending.add(known == null ? send(alert, event) : known);
            }
        }
        return sending;
    }

    private CompletableFuture<?> send(Alert alert, TeamAlertChanged event) {
        var sending = kafka.send(EventType.TEAM_ALERT_CHANGED.toRecord(event)).thenAccept(sent -> note(alert, event));
        underway.put(event.id(), sending);
        // Without the lock: the producer's own thread must never wait for a sender.
        var _ = sending.whenComplete((done, failure) -> underway.remove(event.id(), sending));
        return sending;
    }

    private void note(Alert alert, TeamAlertChanged event) {
        published.add(event);
        metrics.count(alert);
    }

}
