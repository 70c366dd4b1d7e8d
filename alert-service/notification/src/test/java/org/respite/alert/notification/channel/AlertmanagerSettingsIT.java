package org.respite.alert.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.respite.alert.notification.Samples.at;
import static org.respite.alert.notification.Samples.change;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
import org.respite.alert.notification.routing.Subscription;
import org.respite.alert.notification.wording.AlertWording;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.testsupport.SettableClock;
import tools.jackson.databind.JsonNode;

/** The settings we offer, in the real Alertmanager; skipped where it is not installed. */
class AlertmanagerSettingsIT {

    private static final Path AMTOOL = Path.of("/usr/bin/amtool");

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());

    private final Receiver people = new Receiver();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path settings;

    @BeforeEach
    void putSecretsInPlace() throws Exception {
        assumeThat(Alertmanager.installed()).as("Alertmanager is installed").isTrue();
        settings = Files.copy(AlertmanagerSettingsTest.FILE, folder.resolve("alertmanager.yaml"));
        var secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("unit-leaders-token"), "token");
        Files.writeString(secrets.resolve("clinical-lead-slack-url"), people.address().toString());
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void amtoolFindsNothingWrong() throws Exception {
        assumeThat(Files.isExecutable(AMTOOL)).as("amtool is installed").isTrue();

        assertThat(amtool("check-config", settings.toString())).contains("SUCCESS", "2 inhibit rules", "3 receivers");
        assertThat(routed("watch")).isEqualTo("list-only");
        assertThat(routed("alert")).isEqualTo("unit-leaders");
        assertThat(routed("high")).isEqualTo("clinical-lead,unit-leaders");
    }

    @Test
    void whatIsLessAboutAUnitIsInhibitedWhileSomethingWorseIsOpen() throws Exception {
        try (var alertmanager = new Alertmanager(folder, settings)) {
            var channel = new AlertmanagerChannel(alertmanager.address(), Map.of(),
                    new AlertmanagerAlerts(new AlertWording(Samples.PAGE), Duration.ofHours(24)), HttpPosts.patient(),
                    clock);
            var deliveryFixture = new DeliveryFixture(new FakeOutbox(), channel, clock,
                    new Subscription("alertmanager", "st-olav", null, Severity.WATCH, null, ChannelKind.ALERTMANAGER,
                            alertmanager.address().toString(), null),
                    List.of());
            tell(deliveryFixture, alert("rise", 1, Change.OPENED, "oncology", Finding.RISE, Severity.HIGH));
            tell(deliveryFixture, alert("level", 1, Change.OPENED, "oncology", Finding.LEVEL, Severity.WATCH));
            tell(deliveryFixture, alert("other", 1, Change.OPENED, "surgery", Finding.LEVEL, Severity.WATCH));

            awaitState(alertmanager, "oncology", "watch", "suppressed");
            awaitState(alertmanager, "oncology", "high", "active");
            awaitState(alertmanager, "surgery", "watch", "active");

            tell(deliveryFixture, alert("rise", 2, Change.RESOLVED, "oncology", Finding.RISE, Severity.HIGH));
            awaitState(alertmanager, "oncology", "watch", "active");
        }
    }

    private static void awaitState(Alertmanager alertmanager, String unit, String severity, String state) {
        Awaitility.await()
            .atMost(TIMEOUT)
            .untilAsserted(() -> assertThat(
                    alertmanager.alerts().filter(alert -> is(alert, unit, severity)).map(AlertmanagerSettingsIT::state))
                .containsExactly(state));
    }

    private static boolean is(JsonNode alert, String unit, String severity) {
        return alert.at("/labels/unit").asString().equals(unit)
                && alert.at("/labels/severity").asString().equals(severity);
    }

    private static String state(JsonNode alert) {
        var state = alert.at("/status/state").asString();
        assertThat(alert.at("/status/inhibitedBy").isEmpty()).isEqualTo(!state.equals("suppressed"));
        return state;
    }

    private void tell(DeliveryFixture deliveryFixture, TeamAlertChanged change) {
        deliveryFixture.accept(at(clock.instant(), change));
        deliveryFixture.deliver();
    }

    private static TeamAlertChanged alert(String alert, int revision, Change change, String unit, Finding finding,
            Severity severity) {
        return Samples.of(change(alert, revision, change, severity), unit, finding, severity, Samples.NOON);
    }

    private String routed(String severity) throws Exception {
        return amtool("config", "routes", "test", "--config.file=" + settings, "organisation=st-olav", "unit=oncology",
                "severity=" + severity)
            .strip();
    }

    private static String amtool(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(List.of(AMTOOL.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

}
