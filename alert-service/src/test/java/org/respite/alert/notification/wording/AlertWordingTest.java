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

        assertThat(words).isEqualTo(new Words("Oncology ward: rise in strain (alert)",
                "Oncology ward: strain about +14 points (95 % interval 6 to 22) over its usual 41, since the fortnight"
                        + " of 7 Sep 2026.",
                "Decided on released, noisy team figures; nobody's answers are known.",
                URI.create("https://respite.example.org/teams#unit-oncology")));
    }

    @Test
    void tellsALevelAsALevel() {
        var words = wording.of(message(finding(Finding.LEVEL)));

        assertThat(words.title()).isEqualTo("Oncology ward: high strain (alert)");
        assertThat(words.text()).isEqualTo("Oncology ward: strain about 55 of 100 (95 % interval 47 to 63), high"
                + " whatever it was before, since the fortnight of 7 Sep 2026.");
    }

    @Test
    void namesNoUsualLevelOfWhatAllUnitsHaveInCommon() {
        var all = Samples.of(opened("a"), "st-olav", Finding.RISE, Severity.HIGH, NOON);

        var words = wording.of(message(all));

        assertThat(words.title()).isEqualTo("All units together: rise in strain (high)");
        assertThat(words.link()).hasToString("https://respite.example.org/teams#alerts");
        assertThat(words.text()).isEqualTo("All units together: strain about +14 points (95 % interval 6 to 22) over"
                + " usual, since the fortnight of 7 Sep 2026.");
    }

    @Test
    void accusesNobodyOfNotAnswering() {
        var words = wording.of(message(finding(Finding.PARTICIPATION)));

        assertThat(words.title()).isEqualTo("Oncology ward: fewer answers (alert)");
        assertThat(words.text())
            .isEqualTo("Oncology ward: clearly fewer check in than used to; tired people stop answering, so please ask"
                    + " what would help, since the fortnight of 7 Sep 2026.");
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
