package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.at;
import static org.respite.alert.notification.Samples.change;
import static org.respite.alert.notification.Samples.opened;
import static org.respite.alert.notification.Samples.resolved;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.message.OpenAlert;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.alert.notification.outbox.Outbox.End;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.testsupport.SettableClock;
import reactor.core.publisher.Mono;

class SubscriptionSenderTest {

    private static final DeliveryOutcome DOWN = new DeliveryOutcome.Failed("status 503");

    private final FakeOutbox outbox = new FakeOutbox();

    private final FakeChannel channel = new FakeChannel();

    private final SettableClock clock = new SettableClock(NOON);

    private final DeliveryFixture deliveryFixture = new DeliveryFixture(outbox, channel, clock);

    @Test
    void sendsEveryChangeOnceInOrder() {
        deliveryFixture.accept(opened("a"), opened("b"), resolved("a", 2));
        deliveryFixture.deliver();
        deliveryFixture.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|b|1", "warehouse|a|2");
        assertThat(deliveryFixture.count("delivered")).isEqualTo(3);
    }

    @Test
    void aRepeatedChangeIsNoNews() {
        deliveryFixture.accept(opened("a"));
        deliveryFixture.deliver();
        deliveryFixture.accept(opened("a"));
        deliveryFixture.deliver();

        assertThat(channel.sent).hasSize(1);
    }

    @Test
    void aFailureHoldsUpThoseBehindUntilItIsTimeToTryAgain() {
        channel.answer(DOWN);
        deliveryFixture.accept(opened("a"), opened("b"));
        deliveryFixture.deliver();
        deliveryFixture.deliver();
        clock.advance(Duration.ofSeconds(3));
        deliveryFixture.deliver();
        assertThat(channel.sent).containsExactly("warehouse|a|1");

        clock.advance(Duration.ofSeconds(2));
        deliveryFixture.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|a|1", "warehouse|b|1");
        assertThat(deliveryFixture.count("retried")).isEqualTo(1);
    }

    @Test
    void aRefusedMessageDoesNotHoldUpThoseBehind() {
        channel.answer(new DeliveryOutcome.Refused("status 422"));
        deliveryFixture.accept(opened("a"), opened("b"));
        deliveryFixture.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|b|1");
        assertThat(outbox.ended()).containsEntry("warehouse|a|1", End.ABANDONED);
        assertThat(deliveryFixture.count("abandoned")).isEqualTo(1);
    }

    @Test
    void aMessageIsGivenUpAfterAWeekAndThoseBehindAreStillTried() {
        for (int i = 0; i < 2000; i++) {
            channel.answer(DOWN);
        }
        deliveryFixture.accept(opened("a"), opened("b"));
        for (int minutes = 0; minutes < 8 * 24 * 60; minutes++) {
            deliveryFixture.deliver();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(outbox.ended()).containsEntry("warehouse|a|1", End.ABANDONED)
            .containsEntry("warehouse|b|1", End.ABANDONED);
        assertThat(channel.sent).containsOnlyOnce("warehouse|b|1").hasSizeBetween(670, 850);
    }

    @Test
    void anErrorOfTheChannelIsAFailedAttempt() {
        var broken = new DeliveryFixture(outbox, message -> Mono.error(new IllegalStateException("bug")), clock);
        broken.accept(opened("a"));
        broken.deliver();

        assertThat(broken.count("retried")).isEqualTo(1);
    }

    @Test
    void remindsEveryFourWeeksOfAnAlertThatNobodyTakesUp() {
        deliveryFixture.accept(opened("a"), opened("b"), change("b", 2, Change.ACKNOWLEDGED, Severity.ALERT));
        deliveryFixture.deliver();
        clock.advance(Duration.ofDays(27));
        deliveryFixture.deliver();
        assertThat(channel.sent).hasSize(3);

        clock.advance(Duration.ofDays(1));
        deliveryFixture.deliver();
        deliveryFixture.deliver();
        clock.advance(Duration.ofDays(28));
        deliveryFixture.deliver();
        deliveryFixture.accept(at(clock.instant(), change("a", 2, Change.ACKNOWLEDGED, Severity.ALERT)));
        clock.advance(Duration.ofDays(28));
        deliveryFixture.deliver();

        assertThat(channel.sent.subList(3, channel.sent.size())).containsExactly("warehouse|a|1|1", "warehouse|a|1|2",
                "warehouse|a|2");
    }

    @Test
    void repeatsWhatIsKnownOnceAMinuteButNotPastWhatIsWaiting() {
        deliveryFixture.accept(opened("a"), opened("b"), resolved("b", 2));
        deliveryFixture.deliver();
        deliveryFixture.deliver();
        clock.advance(Duration.ofMinutes(1));
        deliveryFixture.deliver();
        channel.answer(DOWN);
        deliveryFixture.accept(resolved("a", 2));
        clock.advance(Duration.ofMinutes(1));
        deliveryFixture.deliver();

        assertThat(channel.repeated).hasSize(2);
        assertThat(channel.repeated)
            .allSatisfy(known -> assertThat(known).extracting(OpenAlert::told).containsExactly(opened("a")));
    }

}
