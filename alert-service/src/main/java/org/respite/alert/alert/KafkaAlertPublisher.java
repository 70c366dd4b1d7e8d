package org.respite.alert.alert;

import java.util.List;
import org.respite.contract.EventType;
import org.respite.contract.alert.TeamAlertChanged;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Publishes each change once, as long as the topic still holds it: waits until it is
 * known what the topic holds, and then for the broker. Two instances that publish at the
 * same moment may tell it twice, under the same event id.
 */
class KafkaAlertPublisher implements AlertPublisher {

    private final KafkaTemplate<String, byte[]> kafka;

    private final PublishedAlerts published;

    private final AlertMetrics metrics;

    KafkaAlertPublisher(KafkaTemplate<String, byte[]> kafka, PublishedAlerts published, AlertMetrics metrics) {
        this.kafka = kafka;
        this.published = published;
        this.metrics = metrics;
    }

    @Override
    public Mono<Void> publish(List<Alert> alerts) {
        return published.known().then(Mono.defer(() -> send(unpublished(alerts))));
    }

    private List<TeamAlertChanged> unpublished(List<Alert> alerts) {
        return alerts.stream().map(Alert::event).filter(event -> !published.holds(event.id())).toList();
    }

    private Mono<Void> send(List<TeamAlertChanged> events) {
        // send() waits for the topic's metadata, so not on an event loop; all at once, so
        // in order.
        return Mono
            .fromCallable(() -> events.stream().map(EventType.TEAM_ALERT_CHANGED::toRecord).map(kafka::send).toList())
            .subscribeOn(Schedulers.boundedElastic())
            .flatMapMany(Flux::fromIterable)
            .concatMap(Mono::fromFuture)
            .then()
            .doOnSuccess(acknowledged -> events.forEach(this::note));
    }

    private void note(TeamAlertChanged event) {
        published.add(event.id());
        metrics.count(event);
    }

}
