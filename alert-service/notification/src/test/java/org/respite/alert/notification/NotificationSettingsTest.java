package org.respite.alert.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.alert.notification.delivery.SampleSenders;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.Silence;
import org.respite.alert.notification.routing.Subscription;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class NotificationSettingsTest {

    private static final String PREFIX = "respite.alert.notification.";

    private static final String FIRST = PREFIX + "subscriptions[0].";

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NotificationSettings.class)
    static class Context {

        @Bean
        Object senders(NotificationSettings settings) {
            return SampleSenders.of(settings);
        }

    }

    private final ApplicationContextRunner service = new ApplicationContextRunner()
        .withUserConfiguration(Context.class);

    private final ApplicationContextRunner withAWebhook = service.withPropertyValues(FIRST + "id=warehouse",
            FIRST + "organisation=st-olav", FIRST + "channel=webhook", FIRST + "target=https://hooks.example/T0KEN",
            FIRST + "secret=warehouse", PREFIX + "secrets.warehouse=" + Samples.SECRET);

    @Test
    void aNameThatIsMisspeltStopsTheStart() {
        var silence = PREFIX + "silences[0].";
        service
            .withPropertyValues(silence + "organisation=st-olav", silence + "team=oncology",
                    silence + "from=2027-01-01", silence + "until=2027-01-02", silence + "reason=moving")
            .run(context -> assertThat(context).getFailure()
                .rootCause()
                .hasMessageContaining("respite.alert.notification.silences[0].team"));
    }

    @Test
    void tellsNobodyByDefaultAndTriesForAWeek() {
        service.run(context -> {
            var settings = context.getBean(NotificationSettings.class);
            assertThat(settings.enabled()).isTrue();
            assertThat(settings.subscriptions()).isEmpty();
            assertThat(settings.retry()).isEqualTo(
                    new NotificationSettings.Retry(Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofDays(7)));
            assertThat(settings.http().answer()).isEqualTo(Duration.ofSeconds(20));
            assertThat(settings.remindEvery()).isEqualTo(Duration.ofDays(28));
        });
    }

    @Test
    void readsSubscriptionsSecretsAndSilences() {
        withAWebhook
            .withPropertyValues(FIRST + "unit=medicine", FIRST + "minimum-severity=watch",
                    FIRST + "findings=rise,participation", PREFIX + "silences[0].organisation=st-olav",
                    PREFIX + "silences[0].from=2026-12-21", PREFIX + "silences[0].until=2027-01-03",
                    PREFIX + "silences[0].reason=records system", PREFIX + "page=https://respite.example.org")
            .run(context -> {
                var settings = context.getBean(NotificationSettings.class);
                assertThat(settings.subscriptions()).containsExactly(new Subscription("warehouse", "st-olav",
                        "medicine", Severity.WATCH, Set.of(Finding.RISE, Finding.PARTICIPATION), ChannelKind.WEBHOOK,
                        "https://hooks.example/T0KEN", "warehouse"));
                assertThat(settings.secretsOf(settings.subscriptions().getFirst())).containsExactly(Samples.SECRET);
                assertThat(settings.silences()).containsExactly(new Silence("st-olav", null, LocalDate.of(2026, 12, 21),
                        LocalDate.of(2027, 1, 3), "records system"));
            });
    }

    @Test
    void readsTwoSecretsWhileOneIsBeingChanged() {
        withAWebhook.withPropertyValues(PREFIX + "secrets.warehouse=" + Samples.SECRET + "," + Samples.SECRET)
            .run(context -> assertThat(context.getBean(NotificationSettings.class).secrets()).containsEntry("warehouse",
                    List.of(Samples.SECRET, Samples.SECRET)));
    }

    @Test
    void showsNeitherSecretsNorAddresses() {
        withAWebhook
            .run(context -> assertThat(context.getBean(NotificationSettings.class).toString()).contains("warehouse")
                .doesNotContain("T0KEN", Samples.SECRET));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "id=Ware House | subscription id (expected: 1..64 lower-case letters, digits or -)",
                    "target=ftp://x/T0KEN | target of subscription warehouse (expected: an http or https address)",
                    "target=nowhere | target of subscription warehouse (expected: an http or https address)",
                    "secret=missing | secrets.missing (expected: an entry, since subscription warehouse names it)" })
    void saysWhatIsWrongWithoutTellingAddresses(String setting, String message) {
        withAWebhook.withPropertyValues(FIRST + setting)
            .run(context -> assertThat(context).getFailure()
                .rootCause()
                .hasMessage(message)
                .hasMessageNotContaining("T0KEN"));
    }

    @Test
    void saysWhatAWebhookAndAMailNeed() {
        service
            .withPropertyValues(FIRST + "id=warehouse", FIRST + "organisation=st-olav", FIRST + "channel=webhook",
                    FIRST + "target=https://hooks.example")
            .run(context -> assertThat(context).getFailure()
                .rootCause()
                .hasMessageStartingWith("secret of subscription warehouse (expected: the name of an entry"));
        service
            .withPropertyValues(FIRST + "id=leaders", FIRST + "organisation=st-olav", FIRST + "channel=email",
                    FIRST + "target=a@st-olav.example")
            .run(context -> assertThat(context).getFailure()
                .rootCause()
                .hasMessage("spring.mail.host (expected: a server, since subscription leaders is by e-mail)"));
        service
            .withPropertyValues(FIRST + "id=leaders", FIRST + "organisation=st-olav", FIRST + "channel=email",
                    FIRST + "target=a@st-olav.example, b@st-olav.example")
            .run(context -> assertThat(context).getFailure()
                .rootCause()
                .hasMessage("target of subscription leaders (expected: one e-mail address)"));
    }

    @Test
    void saysWhatIsMissing() {
        service.withPropertyValues(FIRST + "channel=slack")
            .run(context -> assertThat(context).getFailure().rootCause().hasMessageStartingWith("subscription id ("));
        service.withPropertyValues(FIRST + "id=a", FIRST + "organisation=st-olav")
            .run(context -> assertThat(context).getFailure()
                .rootCause()
                .hasMessage("channel of subscription a (expected: to be set)"));
        service.withPropertyValues(PREFIX + "silences[0].organisation=st-olav", PREFIX + "silences[0].from=2026-12-21")
            .run(context -> assertThat(context).getFailure()
                .rootCause()
                .hasMessage("until of silence (expected: a day not before its first)"));
    }

    @Test
    void refusesTwoSubscriptionsOfOneName() {
        withAWebhook
            .withPropertyValues(PREFIX + "subscriptions[1].id=warehouse",
                    PREFIX + "subscriptions[1].organisation=st-olav", PREFIX + "subscriptions[1].channel=slack",
                    PREFIX + "subscriptions[1].target=https://hooks.example/other")
            .run(context -> assertThat(context).getFailure()
                .rootCause()
                .hasMessage("subscription id: warehouse twice (expected: once)"));
    }

}
