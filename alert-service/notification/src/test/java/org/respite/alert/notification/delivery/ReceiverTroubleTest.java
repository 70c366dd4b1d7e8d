package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.opened;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.alert.notification.outbox.Outbox.End;
import org.respite.alert.notification.outbox.SubscriptionState;
import org.respite.alert.notification.outbox.Trouble;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.RoutingTable;
import org.respite.alert.notification.routing.SilencePolicy;
import org.respite.alert.notification.routing.Subscription;
import org.respite.testsupport.SettableClock;

/** What is known of a receiver that cannot be told, and when it is told again. */
class ReceiverTroubleTest {

    private static final DeliveryOutcome DOWN = new DeliveryOutcome.Failed("status 503");

    private static final Subscription SUBSCRIPTION = Samples.subscription("warehouse", ChannelKind.WEBHOOK,
            "http://receiver.example/hook");

    private final FakeOutbox outbox = new FakeOutbox();

    private final FakeChannel channel = new FakeChannel();

    private final SettableClock clock = new SettableClock(NOON);

    private final DeliveryFixture deliveryFixture = new DeliveryFixture(outbox, channel, clock);

    @Test
    void aReceiverThatIsGoneHearsNothingMoreUntilItHasAnotherAddress() {
        channel.answer(new DeliveryOutcome.Gone());
        deliveryFixture.accept(opened("a"), opened("b"));
        deliveryFixture.deliver();
        var restarted = new DeliveryFixture(outbox, channel, clock);
        restarted.accept(opened("c"));
        restarted.deliver();
        assertThat(channel.sent).containsExactly("warehouse|a|1");
        assertThat(outbox.ended()).containsOnlyKeys("warehouse|a|1", "warehouse|b|1", "warehouse|c|1")
            .containsValue(End.ABANDONED);

        var moved = new DeliveryFixture(outbox, channel, clock,
                Samples.subscription("warehouse", ChannelKind.WEBHOOK, "http://elsewhere.example"), List.of());
        moved.accept(opened("d"));
        moved.deliver();

        assertThat(channel.sent).as("and what is open meanwhile")
            .containsExactly("warehouse|a|1", "warehouse|d|1", "warehouse|a|1|1", "warehouse|b|1|1", "warehouse|c|1|1");
    }

    @Test
    void aReceiverThatWasGoneIsToldAgainAfterATestArrivedAndHearsWhatItMissed() {
        channel.answer(new DeliveryOutcome.Gone());
        deliveryFixture.accept(opened("a"), opened("b"));
        deliveryFixture.deliver();
        clock.advance(Duration.ofMinutes(1));
        var tested = Samples.recipient(SUBSCRIPTION).provenAt(clock.instant());
        var restarted = new DeliveryFixture(outbox, channel, clock,
                new RoutingTable(List.of(tested), new SilencePolicy(List.of())));

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
        channel.answer(new DeliveryOutcome.Gone());
        deliveryFixture.accept(opened("a"));
        deliveryFixture.deliver();
        var restarted = new DeliveryFixture(outbox, channel, clock,
                new RoutingTable(List.of(tested), new SilencePolicy(List.of())));

        restarted.accept(opened("b"));
        restarted.deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1");
    }

    @Test
    void notesSinceWhenAndWhyAReceiverCannotBeToldUntilItIs() {
        channel.answer(new DeliveryOutcome.Failed("timed out"), new DeliveryOutcome.Failed("status 503"),
                new DeliveryOutcome.Refused("status 400"));
        deliveryFixture.accept(opened("a"), opened("b"));
        deliveryFixture.deliver();
        assertThat(state().troubleAfter(null)).contains(new Trouble("timed out", NOON));
        clock.advance(Duration.ofMinutes(1));
        deliveryFixture.deliver();
        assertThat(state().troubleAfter(null)).contains(new Trouble("status 503", NOON));

        clock.advance(Duration.ofMinutes(1));
        deliveryFixture.deliver();
        assertThat(state().troubleAfter(null)).as("b arrived after a was refused").isEmpty();
    }

    @Test
    void aFailureAfterAStartOrATestIsANewOne() {
        channel.answer(DOWN);
        deliveryFixture.accept(opened("a"));
        deliveryFixture.deliver();
        clock.advance(Duration.ofDays(1));
        var started = Samples.recipient(SUBSCRIPTION).provenAt(clock.instant());
        var restarted = new DeliveryFixture(outbox, channel, clock,
                new RoutingTable(List.of(started), new SilencePolicy(List.of())));
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
        channel.answer(new DeliveryOutcome.Gone());
        deliveryFixture.accept(opened("a"));
        deliveryFixture.deliver();
        clock.advance(Duration.ofMinutes(1));
        var tested = Samples.recipient(SUBSCRIPTION).provenAt(clock.instant());
        deliveryFixture.follow(new RoutingTable(List.of(tested), new SilencePolicy(List.of())));
        clock.advance(Duration.ofMinutes(1));
        channel.answer(new DeliveryOutcome.Failed("status 500"));
        deliveryFixture.accept(opened("b"));
        deliveryFixture.deliver();
        assertThat(state().troubleAfter(tested.provenAt())).contains(new Trouble("status 500", clock.instant()));

        clock.advance(Duration.ofMinutes(1));
        deliveryFixture.deliver();
        assertThat(channel.sent).startsWith("warehouse|a|1", "warehouse|b|1", "warehouse|b|1");
    }

    @Test
    void thatAReceiverOfTheSettingsIsToldAgainAfterAStartIsKeptForAllToSee() {
        channel.answer(new DeliveryOutcome.Gone());
        deliveryFixture.accept(opened("a"));
        deliveryFixture.deliver();
        clock.advance(Duration.ofMinutes(1));
        var started = Samples.recipient(SUBSCRIPTION).provenAt(clock.instant());

        new DeliveryFixture(outbox, channel, clock, new RoutingTable(List.of(started), new SilencePolicy(List.of())));

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

    private SubscriptionState state() {
        return Objects.requireNonNull(Await.on(outbox.stateOf("warehouse")));
    }

}
