package org.respite.alert.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.change;
import static org.respite.alert.notification.Samples.message;
import static org.respite.alert.notification.Samples.opened;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.message.OpenAlert;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

class AlertWordingTest {

    private final AlertWording wording = new AlertWording(Samples.PAGE);

    @Test
    void tellsARiseWithItsIntervalOverTheUnitsOwnPast() {
        var words = wording.of(message(opened("st-olav/oncology/7")));

        assertThat(words).isEqualTo(new MessageText("Oncology ward: rise in strain (alert)",
                "Since the fortnight from 7 September 2026 strain in Oncology ward has been about 14 points (95 % "
                        + "interval 6 to 22) above the team's own usual level of 41. Chance alone shows as much about "
                        + "once in ten years in a team.",
                "Decided on released, noisy team figures; nobody's answers are known.",
                URI.create("https://respite.example.org/teams#unit-oncology")));
    }

    @Test
    void tellsALevelAsALevel() {
        var words = wording.of(message(finding(Finding.LEVEL)));

        assertThat(words.title()).isEqualTo("Oncology ward: high strain (alert)");
        assertThat(words.text()).startsWith("Strain in Oncology ward has been high, whatever is usual there, since the "
                + "fortnight from 7 September 2026: about 55 of 100 (95 % interval 47 to 63). The level was above 60");
    }

    @Test
    void namesNoUsualLevelOfWhatAllUnitsHaveInCommon() {
        var all = Samples.of(opened("a"), "st-olav", Finding.RISE, Severity.HIGH, NOON);

        var words = wording.of(message(all));

        assertThat(words.title()).isEqualTo("All units together: rise in strain (high)");
        assertThat(words.link()).hasToString("https://respite.example.org/teams#alerts");
        assertThat(words.text()).startsWith("Since the fortnight from 7 September 2026 strain has been about 14 points "
                + "(95 % interval 6 to 22) above usual in all units together. ");
    }

    @Test
    void accusesNobodyOfNotAnswering() {
        var words = wording.of(message(finding(Finding.PARTICIPATION)));

        assertThat(words.title()).isEqualTo("Oncology ward: fewer answers (alert)");
        assertThat(words.text()).contains("Tired people stop answering: ask what would help, not who.");
    }

    @Test
    void saysInTheWordsOfThePageWhyItIsSo() {
        var why = "Strain in Oncology ward rose about 14 points. No driver stands out beyond the noise.";

        var words = wording.of(message(opened("a")).because(why));

        assertThat(words.text()).isEqualTo(why);
        assertThat(words.title()).isEqualTo("Oncology ward: rise in strain (alert)");
    }

    @Test
    void doesNotSayHowSureAnEndIs() {
        assertThat(wording.of(message(change("a", 2, Change.RESOLVED, Severity.HIGH))).text())
            .isEqualTo("Strain in Oncology ward gave reason to look from 7 September 2026 on; this is closed.");
    }

    @Test
    void tellsWhatHappenedToTheAlert() {
        assertThat(title(Change.RAISED)).isEqualTo("Oncology ward: rise in strain, now high");
        assertThat(title(Change.ACKNOWLEDGED)).isEqualTo("Oncology ward: rise in strain has been acknowledged");
        assertThat(title(Change.ACTING)).isEqualTo("Oncology ward: rise in strain: steps have been chosen");
        assertThat(title(Change.RESOLVED)).isEqualTo("Oncology ward: rise in strain: closed");
        assertThat(title(Change.EXPIRED)).isEqualTo("Oncology ward: rise in strain: closed for want of figures");
        assertThat(title(Change.REOPENED)).isEqualTo("Oncology ward: rise in strain is open again (high)");
    }

    @Test
    void saysThatAReminderIsOne() {
        var open = new OpenAlert(opened("a"), opened("a"), Samples.ONCOLOGY, 0, NOON);

        assertThat(wording.of(Notification.reminder("leaders", open, NOON.plus(Duration.ofDays(28)))).title())
            .isEqualTo("Still open: Oncology ward: rise in strain (alert)");
    }

    @Test
    void hasNoLinkWithoutAPage() {
        assertThat(new AlertWording(null).of(message(opened("a"))).link()).isNull();
    }

    private String title(Change change) {
        return wording.of(message(change("a", 2, change, Severity.HIGH))).title();
    }

    private static TeamAlertChanged finding(Finding finding) {
        return Samples.of(opened("a"), "oncology", finding, Severity.ALERT, NOON);
    }

}
