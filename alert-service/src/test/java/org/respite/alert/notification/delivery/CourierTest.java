package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.at;
import static org.respite.alert.notification.Samples.change;
import static org.respite.alert.notification.Samples.opened;
import static org.respite.alert.notification.Samples.resolved;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.SetClock;
import org.respite.alert.notification.channel.Channel;
import org.respite.alert.notification.channel.Outcome;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.message.OpenAlert;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.alert.notification.outbox.Outbox.End;
import org.respite.alert.notification.outbox.SubscriptionState;
import org.respite.alert.notification.outbox.Trouble;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.Plan;
import org.respite.alert.notification.routing.SilencePolicy;
import org.respite.alert.notification.routing.Subscription;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class CourierTest {

    private static final Outcome DOWN = new Outcome.Failed("status 503");

    private static final Subscription SUBSCRIPTION = Samples.subscription("warehouse", ChannelKind.WEBHOOK,
            "http://receiver.example/hook");

    private final FakeOutbox outbox = new FakeOutbox();

    private final FakeChannel channel = new FakeChannel();

    private final SetClock clock = new SetClock(NOON);

    private final Desk desk = new Desk(outbox, channel, clock);

    @Test
    void sendsEveryChangeOnceInOrder() {
        desk.accept(opened("a"), opened("b"), resolved("a", 2));
        desk.deliver();
        desk.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|b|1", "warehouse|a|2");
        assertThat(desk.count("delivered")).isEqualTo(3);
    }

    @Test
    void aRepeatedChangeIsNoNews() {
        desk.accept(opened("a"));
        desk.deliver();
        desk.accept(opened("a"));
        desk.deliver();

        assertThat(channel.sent).hasSize(1);
    }

    @Test
    void aFailureHoldsUpThoseBehindUntilItIsTimeToTryAgain() {
        channel.answer(DOWN);
        desk.accept(opened("a"), opened("b"));
        desk.deliver();
        desk.deliver();
        clock.advance(Duration.ofSeconds(3));
        desk.deliver();
        assertThat(channel.sent).containsExactly("warehouse|a|1");

        clock.advance(Duration.ofSeconds(2));
        desk.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|a|1", "warehouse|b|1");
        assertThat(desk.count("retried")).isEqualTo(1);
    }

    @Test
    void anotherProcessGoesOnWithTheAttemptsAndTheOrder() {
        channel.answer(DOWN, DOWN);
        desk.accept(opened("a"), opened("b"));
        desk.deliver();
        desk.standDown();
        clock.advance(Duration.ofSeconds(5));

        var next = new Desk(outbox, channel, clock);
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
        desk.accept(opened("a"));
        desk.standDown();
        desk.deliver();

        assertThat(channel.sent).isEmpty();
    }

    @Test
    void aRefusedMessageDoesNotHoldUpThoseBehind() {
        channel.answer(new Outcome.Refused("status 422"));
        desk.accept(opened("a"), opened("b"));
        desk.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|b|1");
        assertThat(outbox.ended()).containsEntry("warehouse|a|1", End.ABANDONED);
        assertThat(desk.count("abandoned")).isEqualTo(1);
    }

    @Test
    void aMessageIsGivenUpAfterAWeekAndThoseBehindAreStillTried() {
        for (int i = 0; i < 2000; i++) {
            channel.answer(DOWN);
        }
        desk.accept(opened("a"), opened("b"));
        for (int minutes = 0; minutes < 8 * 24 * 60; minutes++) {
            desk.deliver();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(outbox.ended()).containsEntry("warehouse|a|1", End.ABANDONED)
            .containsEntry("warehouse|b|1", End.ABANDONED);
        assertThat(channel.sent).containsOnlyOnce("warehouse|b|1").hasSizeBetween(670, 850);
    }

    @Test
    void aReceiverThatIsGoneHearsNothingMoreUntilItHasAnotherAddress() {
        channel.answer(new Outcome.Gone());
        desk.accept(opened("a"), opened("b"));
        desk.deliver();
        var restarted = new Desk(outbox, channel, clock);
        restarted.accept(opened("c"));
        restarted.deliver();
        assertThat(channel.sent).containsExactly("warehouse|a|1");
        assertThat(outbox.ended()).containsOnlyKeys("warehouse|a|1", "warehouse|b|1", "warehouse|c|1")
            .containsValue(End.ABANDONED);

        var moved = new Desk(outbox, channel, clock,
                Samples.subscription("warehouse", ChannelKind.WEBHOOK, "http://elsewhere.example"), List.of());
        moved.accept(opened("d"));
        moved.deliver();

        assertThat(channel.sent).as("and what is open meanwhile")
            .containsExactly("warehouse|a|1", "warehouse|d|1", "warehouse|a|1|1", "warehouse|b|1|1", "warehouse|c|1|1");
    }

    @Test
    void aReceiverThatWasGoneIsToldAgainAfterATestArrivedAndHearsWhatItMissed() {
        channel.answer(new Outcome.Gone());
        desk.accept(opened("a"), opened("b"));
        desk.deliver();
        clock.advance(Duration.ofMinutes(1));
        var tested = Samples.recipient(SUBSCRIPTION).provenAt(clock.instant());
        var restarted = new Desk(outbox, channel, clock, new Plan(List.of(tested), new SilencePolicy(List.of())));

        restarted.accept(opened("c"));
        restarted.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|c|1", "warehouse|a|1|1",
                "warehouse|b|1|1");
        assertThat(state().troubleAfter(null)).isEmpty();
        assertThat(state().goneTarget()).isNull();
    }

    @Test
    void aTestThatArrivedBeforeSaysNothingOfAReceiverThatIsGoneSince() {
        var tested = Samples.recipient(SUBSCRIPTION).provenAt(clock.instant());
        channel.answer(new Outcome.Gone());
        desk.accept(opened("a"));
        desk.deliver();
        var restarted = new Desk(outbox, channel, clock, new Plan(List.of(tested), new SilencePolicy(List.of())));

        restarted.accept(opened("b"));
        restarted.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1");
    }

    @Test
    void notesSinceWhenAndWhyAReceiverCannotBeToldUntilItIs() {
        channel.answer(new Outcome.Failed("timed out"), new Outcome.Failed("status 503"),
                new Outcome.Refused("status 400"));
        desk.accept(opened("a"), opened("b"));
        desk.deliver();
        assertThat(state().troubleAfter(null)).contains(new Trouble("timed out", NOON));
        clock.advance(Duration.ofMinutes(1));
        desk.deliver();
        assertThat(state().troubleAfter(null)).contains(new Trouble("status 503", NOON));

        clock.advance(Duration.ofMinutes(1));
        desk.deliver();
        assertThat(state().troubleAfter(null)).as("b arrived after a was refused").isEmpty();
    }

    @Test
    void aFailureAfterAStartOrATestIsANewOne() {
        channel.answer(DOWN);
        desk.accept(opened("a"));
        desk.deliver();
        clock.advance(Duration.ofDays(1));
        var started = Samples.recipient(SUBSCRIPTION).provenAt(clock.instant());
        var restarted = new Desk(outbox, channel, clock, new Plan(List.of(started), new SilencePolicy(List.of())));
        clock.advance(Duration.ofMinutes(1));
        channel.answer(DOWN, DOWN);
        restarted.deliver();

        var since = clock.instant();
        assertThat(state().troubleAfter(started.provenAt())).contains(new Trouble("status 503", since));
        clock.advance(Duration.ofHours(1));
        restarted.deliver();
        assertThat(state().troubleAfter(started.provenAt())).as("and goes on")
            .contains(new Trouble("status 503", since));
    }

    @Test
    void aReceiverThatWasGoneAndThenTestedMayFailLikeAnyOther() {
        channel.answer(new Outcome.Gone());
        desk.accept(opened("a"));
        desk.deliver();
        clock.advance(Duration.ofMinutes(1));
        var tested = Samples.recipient(SUBSCRIPTION).provenAt(clock.instant());
        desk.follow(new Plan(List.of(tested), new SilencePolicy(List.of())));
        clock.advance(Duration.ofMinutes(1));
        channel.answer(new Outcome.Failed("status 500"));
        desk.accept(opened("b"));
        desk.deliver();
        assertThat(state().troubleAfter(tested.provenAt())).contains(new Trouble("status 500", clock.instant()));

        clock.advance(Duration.ofMinutes(1));
        desk.deliver();
        assertThat(channel.sent).startsWith("warehouse|a|1", "warehouse|b|1", "warehouse|b|1");
    }

    @Test
    void thatAReceiverOfTheSettingsIsToldAgainAfterAStartIsKeptForAllToSee() {
        channel.answer(new Outcome.Gone());
        desk.accept(opened("a"));
        desk.deliver();
        clock.advance(Duration.ofMinutes(1));
        var started = Samples.recipient(SUBSCRIPTION).provenAt(clock.instant());

        new Desk(outbox, channel, clock, new Plan(List.of(started), new SilencePolicy(List.of())));

        assertThat(state().wantsNothingAt(SUBSCRIPTION.target(), null)).isFalse();
        assertThat(state().troubleAfter(null)).isEmpty();
    }

    /** The test is made on another machine, which may be some seconds off. */
    @Test
    void aTestEndsTheTroubleBeforeItWhateverTheClocks() {
        var seen = SubscriptionState.nothing("warehouse").gone(SUBSCRIPTION.target(), NOON, null);
        var proven = seen.provenBy(NOON.minusSeconds(8));
        assertThat(seen.wantsNothingAt(SUBSCRIPTION.target(), proven)).isFalse();
        assertThat(seen.troubleAfter(proven)).isEmpty();

        var again = seen.gone(SUBSCRIPTION.target(), NOON.minusSeconds(3), NOON);
        assertThat(again.wantsNothingAt(SUBSCRIPTION.target(), NOON)).isTrue();
        assertThat(seen.failed("timed out", NOON.minusSeconds(3), proven).troubleAfter(proven)).isPresent();
    }

    @Test
    void aMessageThatGotTheNumberOfAnotherIsSentToo() {
        // As a sender that was given up may do it, after the next one has looked.
        Await.on(outbox.add(Samples.message(opened("m")).numbered(0)));
        desk.accept(opened("x"), opened("m"), opened("y"));
        desk.deliver();

        assertThat(channel.sent).containsExactly("warehouse|m|1", "warehouse|x|1", "warehouse|y|1");
    }

    @Test
    void whoeverIsNoLongerTheSenderSendsNothingThoughNobodyHasToldIt() {
        desk.accept(opened("a"));
        var other = new Desk(outbox, channel, clock);

        desk.deliver();
        assertThat(channel.sent).isEmpty();
        other.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1");
    }

    @Test
    void whoeverSleptWhileSendingRecordsNothingOverWhatTheNextSenderDid() {
        var slow = new SleepingChannel();
        var sleeper = new Desk(outbox, slow, clock);
        sleeper.accept(opened("a"));
        var round = sleeper.dispatch().deliver().toFuture();
        var other = new Desk(outbox, channel, clock);
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
        var own = new Desk(sick, channel, clock);
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
        desk.accept(opened("a"));
        desk.deliver();
        outbox.forgetLastWrites(2);
        new Desk(outbox, channel, clock).deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1", "warehouse|a|1");
    }

    @Test
    void anErrorOfTheChannelIsAFailedAttempt() {
        var broken = new Desk(outbox, message -> Mono.error(new IllegalStateException("bug")), clock);
        broken.accept(opened("a"));
        broken.deliver();

        assertThat(broken.count("retried")).isEqualTo(1);
    }

    @Test
    void remindsEveryFourWeeksOfAnAlertThatNobodyTakesUp() {
        desk.accept(opened("a"), opened("b"), change("b", 2, Change.ACKNOWLEDGED, Severity.ALERT));
        desk.deliver();
        clock.advance(Duration.ofDays(27));
        desk.deliver();
        assertThat(channel.sent).hasSize(3);

        clock.advance(Duration.ofDays(1));
        desk.deliver();
        desk.deliver();
        clock.advance(Duration.ofDays(28));
        desk.deliver();
        desk.accept(at(clock.instant(), change("a", 2, Change.ACKNOWLEDGED, Severity.ALERT)));
        clock.advance(Duration.ofDays(28));
        desk.deliver();

        assertThat(channel.sent.subList(3, channel.sent.size())).containsExactly("warehouse|a|1|1", "warehouse|a|1|2",
                "warehouse|a|2");
    }

    @Test
    void repeatsWhatIsKnownOnceAMinuteButNotPastWhatIsWaiting() {
        desk.accept(opened("a"), opened("b"), resolved("b", 2));
        desk.deliver();
        desk.deliver();
        clock.advance(Duration.ofMinutes(1));
        desk.deliver();
        channel.answer(DOWN);
        desk.accept(resolved("a", 2));
        clock.advance(Duration.ofMinutes(1));
        desk.deliver();

        assertThat(channel.repeated).hasSize(2);
        assertThat(channel.repeated)
            .allSatisfy(known -> assertThat(known).extracting(OpenAlert::told).containsExactly(opened("a")));
    }

    private SubscriptionState state() {
        return Objects.requireNonNull(Await.on(outbox.stateOf("warehouse")));
    }

    /** Takes its time for the first message. */
    private static final class SleepingChannel implements Channel {

        private final List<String> sent = new ArrayList<>();

        private final Sinks.One<Outcome> awake = Sinks.one();

        @Override
        public Mono<Outcome> send(Notification message) {
            sent.add(message.id());
            return awake.asMono();
        }

        void wakeUp() {
            awake.tryEmitValue(new Outcome.Delivered());
        }

    }

}
