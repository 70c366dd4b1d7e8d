package org.respite.alert.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.ONCOLOGY;
import static org.respite.alert.notification.Samples.opened;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.wording.AlertWording;
import org.respite.testsupport.SettableClock;

/** What is said of a review, and to whom. */
class ReviewMessageTest {

    @Test
    void saysWhatIsToBeDone() {
        var review = Notification.review("warehouse", opened("a"), ONCOLOGY, 1, NOON);
        var words = new AlertWording(Samples.PAGE).of(review);

        assertThat(words.title()).isEqualTo("Review due: Oncology ward: rise in strain");
        assertThat(words.text()).startsWith("Oncology ward: today is the day to look at what came of the step");
        assertThat(WebhookPayload.of(review, words).type()).isEqualTo("team_alert.review_due");
    }

    @Test
    void isNoAlertForAlertmanager() {
        var alertmanager = new AlertmanagerChannel(URI.create("http://alertmanager.invalid:9093"), Map.of(),
                new AlertmanagerAlerts(new AlertWording(null), Duration.ofDays(1)), HttpPosts.patient(),
                new SettableClock(NOON));

        var outcome = Await.on(alertmanager.send(Notification.review("warehouse", opened("a"), ONCOLOGY, 1, NOON)));

        assertThat(outcome).isEqualTo(new DeliveryOutcome.Silenced());
    }

}
