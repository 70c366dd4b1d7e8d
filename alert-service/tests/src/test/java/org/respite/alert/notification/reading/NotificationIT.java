package org.respite.alert.notification.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Receiver;
import org.respite.alert.notification.RunningSender;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.delivery.DeliveryFixture;
import org.respite.alert.notification.delivery.FakeChannel;
import org.respite.alert.notification.outbox.SampleOutboxes;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.projection.DeadLetters;
import org.respite.alert.projection.MongoPositions;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.testsupport.TopicProbes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import reactor.core.publisher.Mono;

/** From the topic to a webhook and back after a restart, in the service itself. */
class NotificationIT extends RunningSender {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final Instant now = Clock.systemUTC().instant();

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private TopicProbes probes;

    @Autowired
    private AlertReader reader;

    @Autowired
    private ConsumerFactory<?, ?> consumers;

    @Autowired
    private ReactiveMongoOperations store;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void publishTheUnits() throws Exception {
        send(EventType.UNIT_TREE_PUBLISHED.toRecord(new UnitTreePublished(
                "st-olav", ZoneId.of("Europe/Oslo"), now, List.of(new Unit("medicine", "Medicine", null),
                        new Unit("oncology", "Oncology ward", "medicine"), new Unit("surgery", "Surgery", null)),
                new TreeMap<>())));
    }

    @Test
    void tellsADepartmentOfItsUnitsOnceAndInOrderAndGoesOnAfterARestart() throws Exception {
        send(alert("oncology-1", 1, Change.OPENED, Severity.WATCH));
        send(alert("surgery-1", 1, Change.OPENED, Severity.HIGH));
        send(new ProducerRecord<>(Topics.TEAM_ALERTS, "st-olav/oncology", new byte[] { 1 }));
        send(alert("oncology-1", 2, Change.RAISED, Severity.ALERT));
        send(alert("oncology-1", 2, Change.RAISED, Severity.ALERT));
        awaitReceived(1);

        reader.stop();
        send(alert("oncology-1", 3, Change.RESOLVED, Severity.ALERT));
        reader.start();
        awaitReceived(2);

        assertThat(RECEIVER.received()).extracting(
                request -> request.json().at("/data/unitName").asString() + " " + request.json().get("type").asString())
            .containsExactly("Oncology ward team_alert.raised", "Oncology ward team_alert.resolved");
        for (Receiver.Received request : RECEIVER.received()) {
            new Webhook(Samples.SECRET).verify(request.body(), request.headers());
        }
        try (var aside = probes.on(Topics.deadLettersOf(Topics.TEAM_ALERTS))) {
            assertThat(aside.records()).hasSize(1);
        }
        assertThat(meters.get("respite.notifications").tags("channel", "webhook", "outcome", "delivered").counter())
            .satisfies(delivered -> assertThat(delivered.count()).isGreaterThanOrEqualTo(2));
    }

    @Test
    void oneInstanceTellsAndAnotherTakesOver() throws Exception {
        var told = new FakeChannel();
        var standby = new DeliveryFixture(SampleOutboxes.in(store), told, Clock.systemUTC(),
                Samples.subscription("medicine", ChannelKind.WEBHOOK, RECEIVER.address().toString()), List.of());
        var other = new AlertReader(new AlertConsumers(consumers), new MongoPositions(store), change -> Mono.empty(),
                standby.dispatch(), deadLetters, standby.clock());
        other.start();

        send(alert("oncology-2", 1, Change.OPENED, Severity.ALERT));
        awaitTold(standby, told, 1);
        reader.stop();
        send(alert("oncology-2", 2, Change.RAISED, Severity.HIGH));
        awaitTold(standby, told, 2);
        assertThat(told.sent).endsWith("medicine|oncology-2|2");
        reader.start();
        other.stop();
        send(alert("oncology-2", 3, Change.RESOLVED, Severity.HIGH));
        awaitTold(standby, told, 3);

        assertThat(RECEIVER.received().getLast().json().get("type").asString()).isEqualTo("team_alert.resolved");
    }

    /**
     * Until it is written down, too: whoever takes over before that tells it once more,
     * as it has to.
     */
    private void awaitTold(DeliveryFixture standby, FakeChannel told, int count) {
        Awaitility.await().atMost(TIMEOUT).until(() -> {
            standby.deliver();
            return RECEIVER.received().size() + told.sent.size() >= count;
        });
        Awaitility.await()
            .atMost(TIMEOUT)
            .until(() -> Objects.requireNonNull(Await.on(SampleOutboxes.in(store).pending().collectList()))
                .stream()
                .noneMatch(message -> message.id().startsWith("medicine|oncology-2|")));
        assertThat(RECEIVER.received().size() + told.sent.size()).isEqualTo(count);
    }

    private ProducerRecord<String, byte[]> alert(String alert, int revision, Change change, Severity severity) {
        var unit = alert.substring(0, alert.indexOf('-'));
        var like = Samples.change(alert, revision, change, severity);
        return EventType.TEAM_ALERT_CHANGED
            .toRecord(Samples.of(like, unit, TeamAlertChanged.Finding.RISE, severity, now));
    }

    private void send(ProducerRecord<String, byte[]> event) throws Exception {
        kafka.send(event).get();
    }

    private static void awaitReceived(int count) {
        Awaitility.await().atMost(TIMEOUT).until(() -> RECEIVER.received().size() >= count);
    }

}
