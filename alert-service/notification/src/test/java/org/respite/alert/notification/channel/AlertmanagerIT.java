package org.respite.alert.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.respite.alert.notification.Samples.at;
import static org.respite.alert.notification.Samples.change;
import static org.respite.alert.notification.Samples.opened;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.alert.notification.Receiver;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.delivery.DeliveryFixture;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.wording.AlertWording;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.testsupport.SettableClock;

/** Against the real one; skipped where it is not installed. */
class AlertmanagerIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private static final Duration LIFE = Duration.ofHours(24);

    private final Instant start = Clock.systemUTC().instant();

    private final SettableClock clock = new SettableClock(start);

    private final Receiver people = new Receiver();

    @SuppressWarnings("NullAway.Init")
    private Alertmanager alertmanager;

    @SuppressWarnings("NullAway.Init")
    private DeliveryFixture deliveryFixture;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        assumeThat(Alertmanager.installed()).as("Alertmanager is installed").isTrue();
        alertmanager = new Alertmanager(folder, people.address());
        var channel = new AlertmanagerChannel(alertmanager.address(), Map.of(),
                new AlertmanagerAlerts(new AlertWording(Samples.PAGE), LIFE), HttpPosts.patient(), clock);
        deliveryFixture = new DeliveryFixture(new FakeOutbox(), channel, clock, ChannelKind.ALERTMANAGER, List.of());
    }

    @AfterEach
    void close() {
        people.close();
        if (alertmanager != null) {
            alertmanager.close();
        }
    }

    @Test
    void hasTheAlertWhileItIsOpenUnderItsPresentSeverity() {
        tell(opened("a"));
        assertThat(alertmanager.active()).containsExactly("alert");
        var alert = alertmanager.alerts().toList().getFirst();
        assertThat(alert.at("/labels").propertyNames()).containsExactlyInAnyOrder("alertname", "organisation", "unit",
                "finding", "severity");
        assertThat(alert.at("/labels/alertname").asString()).isEqualTo("TeamStrainRise");
        assertThat(alert.at("/annotations/summary").asString()).isEqualTo("Oncology ward: rise in strain (alert)");
        assertThat(alert.at("/generatorURL").asString()).isEqualTo("https://respite.example.org/teams#unit-oncology");
        assertThat(Instant.parse(alert.at("/startsAt").asString())).isEqualTo(Instant.parse("2026-09-22T22:15:00Z"));
        assertThat(Instant.parse(alert.at("/endsAt").asString())).isAfter(start.plus(LIFE).minusSeconds(1));

        tell(change("a", 2, Change.RAISED, Severity.HIGH));
        assertThat(alertmanager.active()).containsExactly("high");

        tell(change("a", 3, Change.ACKNOWLEDGED, Severity.HIGH));
        assertThat(alertmanager.active()).containsExactly("high");

        tell(change("a", 4, Change.RESOLVED, Severity.HIGH));
        assertThat(alertmanager.active()).isEmpty();
    }

    @Test
    void tellsPeopleOfTheBeginningAndOfTheEnd() {
        tell(opened("a"));
        awaitPeopleToldOf("firing");

        tell(change("a", 2, Change.RESOLVED, Severity.ALERT));
        awaitPeopleToldOf("resolved");
    }

    @Test
    void knowsTheAlertAgainAMinuteAfterItForgotIt() throws Exception {
        tell(opened("a"));
        alertmanager.restart();
        assertThat(alertmanager.active()).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        deliveryFixture.deliver();

        assertThat(alertmanager.active()).containsExactly("alert");
    }

    @Test
    void isToldOfWhatItMissedWhenItIsBack() throws Exception {
        tell(opened("a"));
        alertmanager.close();
        tell(change("a", 2, Change.RAISED, Severity.HIGH));
        alertmanager.restart();

        clock.advance(Duration.ofSeconds(5));
        deliveryFixture.deliver();

        assertThat(alertmanager.active()).containsExactly("high");
    }

    private void tell(TeamAlertChanged change) {
        deliveryFixture.accept(at(clock.instant(), change));
        deliveryFixture.deliver();
    }

    private void awaitPeopleToldOf(String status) {
        Awaitility.await()
            .atMost(TIMEOUT)
            .until(() -> people.received()
                .stream()
                .anyMatch(message -> message.json().get("status").asString().equals(status)));
    }

}
