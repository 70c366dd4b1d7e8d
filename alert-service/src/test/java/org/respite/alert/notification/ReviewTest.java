package org.respite.alert.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.ONCOLOGY;
import static org.respite.alert.notification.Samples.opened;
import static org.respite.alert.notification.Samples.resolved;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reminder of a review, on its way through the outbox. */
class ReviewTest {

    private final SetClock clock = new SetClock(NOON);

    private final FakeOutbox outbox = new FakeOutbox();

    private final FakeChannel channel = new FakeChannel();

    private final Desk desk = new Desk(outbox, channel, clock);

    @Test
    void isSentOnceARevisionOfThePlan() {
        desk.accept(opened("a"));
        desk.deliver();

        remind(1);
        remind(1);
        desk.deliver();
        remind(1);
        remind(2);
        desk.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|a|review|1", "warehouse|a|review|2");
    }

    @Test
    void isNewsHoweverOldTheAlertAndWhetherOrNotItHasClosed() {
        clock.advance(Duration.ofDays(200));

        assertThat(Waiting.on(desk.dispatch().remindOfReview(resolved("a", 2), ONCOLOGY, 1))).isTrue();
        desk.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|review|1");
    }

    @Test
    void changesNothingOfWhatTheReceiverKnows() {
        desk.accept(opened("a"));
        desk.deliver();
        var before = Waiting.on(outbox.stateOf("warehouse"));

        remind(1);
        desk.deliver();

        assertThat(Waiting.on(outbox.stateOf("warehouse"))).isEqualTo(before);
    }

    @Test
    void isLeftToTheSender() {
        desk.standDown();

        assertThat(Waiting.on(desk.dispatch().remindOfReview(opened("a"), ONCOLOGY, 1))).isFalse();
        assertThat(Waiting.on(outbox.pending().collectList())).isEmpty();
    }

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
                new AlertmanagerAlerts(new AlertWording(null), Duration.ofDays(1)), HttpPosts.patient(), clock);

        var outcome = Waiting.on(alertmanager.send(Notification.review("warehouse", opened("a"), ONCOLOGY, 1, NOON)));

        assertThat(outcome).isEqualTo(new Outcome.Silenced());
    }

    private void remind(int plan) {
        assertThat(Waiting.on(desk.dispatch().remindOfReview(opened("a"), ONCOLOGY, plan))).isTrue();
    }

}
