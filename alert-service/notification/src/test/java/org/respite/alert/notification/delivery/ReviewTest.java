package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.ONCOLOGY;
import static org.respite.alert.notification.Samples.opened;
import static org.respite.alert.notification.Samples.resolved;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.testsupport.SettableClock;

/** A reminder of a review, on its way through the outbox. */
class ReviewTest {

    private final SettableClock clock = new SettableClock(NOON);

    private final FakeOutbox outbox = new FakeOutbox();

    private final FakeChannel channel = new FakeChannel();

    private final DeliveryFixture deliveryFixture = new DeliveryFixture(outbox, channel, clock);

    @Test
    void isSentOnceARevisionOfThePlan() {
        deliveryFixture.accept(opened("a"));
        deliveryFixture.deliver();

        remind(1);
        remind(1);
        deliveryFixture.deliver();
        remind(1);
        remind(2);
        deliveryFixture.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|a|review|1", "warehouse|a|review|2");
    }

    @Test
    void isNewsHoweverOldTheAlertAndWhetherOrNotItHasClosed() {
        clock.advance(Duration.ofDays(200));

        assertThat(Await.on(deliveryFixture.dispatch().remindOfReview(resolved("a", 2), ONCOLOGY, 1))).isTrue();
        deliveryFixture.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|review|1");
    }

    @Test
    void changesNothingOfWhatTheReceiverKnows() {
        deliveryFixture.accept(opened("a"));
        deliveryFixture.deliver();
        var before = Await.on(outbox.stateOf("warehouse"));

        remind(1);
        deliveryFixture.deliver();

        assertThat(Await.on(outbox.stateOf("warehouse"))).isEqualTo(before);
    }

    @Test
    void isLeftToTheSender() {
        deliveryFixture.standDown();

        assertThat(Await.on(deliveryFixture.dispatch().remindOfReview(opened("a"), ONCOLOGY, 1))).isFalse();
        assertThat(Await.on(outbox.pending().collectList())).isEmpty();
    }

    private void remind(int plan) {
        assertThat(Await.on(deliveryFixture.dispatch().remindOfReview(opened("a"), ONCOLOGY, plan))).isTrue();
    }

}
