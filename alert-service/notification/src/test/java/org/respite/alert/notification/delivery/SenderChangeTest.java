package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.opened;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.channel.Channel;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.alert.notification.outbox.SubscriptionState;
import org.respite.testsupport.SettableClock;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One process goes on with what another one was sending. */
class SenderChangeTest {

    private static final DeliveryOutcome DOWN = new DeliveryOutcome.Failed("status 503");

    private final FakeOutbox outbox = new FakeOutbox();

    private final FakeChannel channel = new FakeChannel();

    private final SettableClock clock = new SettableClock(NOON);

    private final DeliveryFixture deliveryFixture = new DeliveryFixture(outbox, channel, clock);

    @Test
    void anotherProcessGoesOnWithTheAttemptsAndTheOrder() {
        channel.answer(DOWN, DOWN);
        deliveryFixture.accept(opened("a"), opened("b"));
        deliveryFixture.deliver();
        deliveryFixture.standDown();
        clock.advance(Duration.ofSeconds(5));

        var next = new DeliveryFixture(outbox, channel, clock);
        next.accept(opened("c"));
        next.deliver();
        clock.advance(Duration.ofSeconds(7));
        next.deliver();
        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|a|1");
        clock.advance(Duration.ofSeconds(3));
        next.deliver();

        assertThat(channel.sent.subList(2, 5)).containsExactly("warehouse|a|1", "warehouse|b|1", "warehouse|c|1");
    }

    @Test
    void sendsNothingAfterStandingDown() {
        deliveryFixture.accept(opened("a"));
        deliveryFixture.standDown();
        deliveryFixture.deliver();

        assertThat(channel.sent).isEmpty();
    }

    @Test
    void aMessageThatGotTheNumberOfAnotherIsSentToo() {
        // As a sender that was given up may do it, after the next one has looked.
        Await.on(outbox.add(Samples.message(opened("m")).numbered(0)));
        deliveryFixture.accept(opened("x"), opened("m"), opened("y"));
        deliveryFixture.deliver();

        assertThat(channel.sent).containsExactly("warehouse|m|1", "warehouse|x|1", "warehouse|y|1");
    }

    @Test
    void whoeverIsNoLongerTheSenderSendsNothingThoughNobodyHasToldIt() {
        deliveryFixture.accept(opened("a"));
        var other = new DeliveryFixture(outbox, channel, clock);

        deliveryFixture.deliver();
        assertThat(channel.sent).isEmpty();
        other.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1");
    }

    @Test
    void whoeverSleptWhileSendingRecordsNothingOverWhatTheNextSenderDid() {
        var slow = new SleepingChannel();
        var sleeper = new DeliveryFixture(outbox, slow, clock);
        sleeper.accept(opened("a"));
        var round = sleeper.dispatch().deliver().toFuture();
        var other = new DeliveryFixture(outbox, channel, clock);
        other.deliver();
        clock.advance(Duration.ofMinutes(1));
        other.accept(opened("b"));
        other.deliver();
        var told = state();

        slow.wakeUp();
        round.join();
        sleeper.deliver();

        assertThat(state()).isEqualTo(told);
        assertThat(slow.sent).hasSize(1);
        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|b|1");
    }

    @Test
    void whatWasSentButCouldNotBeRecordedIsNotSentAgain() {
        var sick = new SickOutbox(outbox);
        var own = new DeliveryFixture(sick, channel, clock);
        own.accept(opened("a"), opened("b"));
        sick.sick = true;
        own.deliver();
        own.deliver();
        sick.sick = false;
        own.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|b|1");
    }

    @Test
    void whatACrashForgotTheSendingOfIsSentAgainUnderTheSameId() {
        deliveryFixture.accept(opened("a"));
        deliveryFixture.deliver();
        outbox.forgetLastWrites(2);
        new DeliveryFixture(outbox, channel, clock).deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|a|1");
    }

    private SubscriptionState state() {
        return Objects.requireNonNull(Await.on(outbox.stateOf("warehouse")));
    }

    /** Takes its time for the first message. */
    private static final class SleepingChannel implements Channel {

        private final List<String> sent = new ArrayList<>();

        private final Sinks.One<DeliveryOutcome> awake = Sinks.one();

        @Override
        public Mono<DeliveryOutcome> send(Notification message) {
            sent.add(message.id());
            return awake.asMono();
        }

        void wakeUp() {
            awake.tryEmitValue(new DeliveryOutcome.Delivered());
        }

    }

}
