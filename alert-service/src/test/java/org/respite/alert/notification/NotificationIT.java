package org.respite.alert.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.respite.alert.AlertApplication;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.testsupport.RealBackends;
import org.respite.testsupport.TestIdentity;
import org.respite.testsupport.TopicProbes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.kafka.core.KafkaTemplate;

/** From the topic to a webhook and back after a restart, in the service itself. */
@SpringBootTest(classes = AlertApplication.class,
        properties = { "spring.config.name=alert-service", "respite.alert.notification.round=100ms" },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ RealBackends.class, TestIdentity.class })
class NotificationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Receiver RECEIVER = new Receiver();

    private final Instant now = Clock.systemUTC().instant();

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private TopicProbes probes;

    @Autowired
    private AlertReader reader;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void subscription(DynamicPropertyRegistry registry) {
        var settings = "respite.alert.notification.";
        registry.add(settings + "secrets.key", () -> Samples.SECRET);
        var first = settings + "subscriptions[0].";
        registry.add(first + "id", () -> "medicine");
        registry.add(first + "organisation", () -> "st-olav");
        registry.add(first + "unit", () -> "medicine");
        registry.add(first + "channel", () -> "webhook");
        registry.add(first + "target", RECEIVER::address);
        registry.add(first + "secret", () -> "key");
    }

    @AfterAll
    static void close() {
        RECEIVER.close();
    }

    @Test
    void tellsADepartmentOfItsUnitsOnceAndInOrderAndGoesOnAfterARestart() throws Exception {
        send(EventType.UNIT_TREE_PUBLISHED.toRecord(new UnitTreePublished(
                "st-olav", ZoneId.of("Europe/Oslo"), now, List.of(new Unit("medicine", "Medicine", null),
                        new Unit("oncology", "Oncology ward", "medicine"), new Unit("surgery", "Surgery", null)),
                new TreeMap<>())));
        send(alert("oncology", 1, Change.OPENED, Severity.WATCH));
        send(alert("surgery", 1, Change.OPENED, Severity.HIGH));
        send(new ProducerRecord<>(Topics.TEAM_ALERTS, "st-olav/oncology", new byte[] { 1 }));
        send(alert("oncology", 2, Change.RAISED, Severity.ALERT));
        send(alert("oncology", 2, Change.RAISED, Severity.ALERT));
        awaitReceived(1);

        reader.stop();
        send(alert("oncology", 3, Change.RESOLVED, Severity.ALERT));
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
            .satisfies(delivered -> assertThat(delivered.count()).isEqualTo(2));
    }

    private ProducerRecord<String, byte[]> alert(String unit, int revision, Change change, Severity severity) {
        var like = Samples.change(unit + "-1", revision, change, severity);
        return EventType.TEAM_ALERT_CHANGED
            .toRecord(Samples.of(like, unit, TeamAlertChanged.Finding.RISE, severity, now));
    }

    private void send(ProducerRecord<String, byte[]> event) throws Exception {
        kafka.send(event).get();
    }

    private static void awaitReceived(int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> RECEIVER.received().size() >= count);
    }

}
