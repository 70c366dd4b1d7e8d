package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.at;
import static org.respite.alert.notification.Samples.change;
import static org.respite.alert.notification.Samples.opened;
import static org.respite.alert.notification.Samples.resolved;
import static org.respite.alert.notification.delivery.SamplePlans.made;
import static org.respite.alert.notification.delivery.SamplePlans.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.channel.Channel;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.alert.notification.outbox.Outbox.End;
import org.respite.alert.notification.outbox.SubscriptionState;
import org.respite.alert.notification.routing.Recipient;
import org.respite.alert.notification.routing.RoutingTable;
import org.respite.alert.notification.routing.Silence;
import org.respite.alert.notification.routing.SilencePolicy;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.operations.clock.CheckedClock;
import org.respite.testsupport.SettableClock;

/** What becomes of messages while subscriptions and silences come and go. */
class PlanChangeTest {

    private static final DeliveryOutcome DOWN = new DeliveryOutcome.Failed("status 503");

    private final FakeOutbox outbox = new FakeOutbox();

    private final FakeChannel channel = new FakeChannel();

    private final SettableClock clock = new SettableClock(NOON);

    private final Recipient warehouse = made("sub-warehouse", null, null);

    private final DeliveryFixture deliveryFixture = new DeliveryFixture(outbox, channel, clock, plan(warehouse));

    @Test
    void aNewSubscriptionHearsOfWhatHappensFromThenOnAndHowTheOpenOnesGoOn() {
        deliveryFixture.accept(opened("a"));
        clock.advance(Duration.ofHours(1));
        deliveryFixture.follow(plan(warehouse, made("sub-new", clock.instant(), null)));
        deliveryFixture.accept(opened("late"), at(clock.instant(), opened("b")), at(clock.instant(), resolved("a", 2)));
        deliveryFixture.deliver();

        assertThat(sentTo("sub-new")).containsExactly("sub-new|b|1", "sub-new|a|2");
        assertThat(sentTo("sub-warehouse")).containsExactly("sub-warehouse|a|1", "sub-warehouse|late|1",
                "sub-warehouse|b|1", "sub-warehouse|a|2");
    }

    @Test
    void whatWaitsForARemovedSubscriptionIsEndedAndNotSent() {
        channel.answer(DOWN);
        deliveryFixture.accept(opened("a"), opened("b"));
        deliveryFixture.deliver();
        deliveryFixture.follow(plan());
        deliveryFixture.deliver();
        deliveryFixture.accept(opened("c"));
        clock.advance(Duration.ofDays(1));
        deliveryFixture.deliver();

        assertThat(channel.sent).containsExactly("sub-warehouse|a|1");
        assertThat(outbox.ended()).containsExactlyInAnyOrderEntriesOf(
                Map.of("sub-warehouse|a|1", End.WITHDRAWN, "sub-warehouse|b|1", End.WITHDRAWN));
        assertThat(deliveryFixture.count("withdrawn")).isEqualTo(2);
    }

    @Test
    void whatIsMissingWhereThePlanCannotBeReadHasNotBeenRemoved() {
        var unread = new RoutingTable(List.of(), new SilencePolicy(List.of()), Set.of("st-olav"));
        channel.answer(DOWN);
        deliveryFixture.accept(opened("a"));
        deliveryFixture.deliver();
        deliveryFixture.follow(unread);
        deliveryFixture.follow(unread);
        clock.advance(Duration.ofDays(1));
        deliveryFixture.deliver();
        deliveryFixture.accept(opened("b"));
        deliveryFixture.standDown();
        var next = new DeliveryFixture(outbox, channel, clock, unread);
        next.deliver();

        assertThat(channel.sent).containsExactly("sub-warehouse|a|1", "sub-warehouse|a|1");
        assertThat(outbox.ended()).containsExactlyEntriesOf(Map.of("sub-warehouse|a|1", End.DELIVERED));
    }

    @Test
    void whatWaitsWhereThePlanCannotBeReadGoesOnWaiting() {
        deliveryFixture.accept(opened("a"));
        deliveryFixture.standDown();
        new DeliveryFixture(outbox, channel, clock,
                new RoutingTable(List.of(), new SilencePolicy(List.of()), Set.of("st-olav")))
            .deliver();
        assertThat(outbox.ended()).isEmpty();

        new DeliveryFixture(outbox, channel, clock, plan(warehouse)).deliver();
        assertThat(channel.sent).containsExactly("sub-warehouse|a|1");
    }

    @Test
    void whatTheSenderCouldNotEndAnyMoreTheNextOneDoes() {
        deliveryFixture.accept(opened("a"), opened("b"));
        deliveryFixture.follow(plan());
        deliveryFixture.standDown();
        var next = new DeliveryFixture(outbox, channel, clock, plan());
        next.deliver();

        assertThat(channel.sent).isEmpty();
        assertThat(outbox.ended()).containsOnlyKeys("sub-warehouse|a|1", "sub-warehouse|b|1")
            .containsValue(End.WITHDRAWN);
    }

    @Test
    void whatWaitsForASubscriptionThatIsMissingFromTheSettingsGoesOnWaiting() {
        var fixed = new DeliveryFixture(outbox, channel, clock);
        fixed.accept(opened("a"));
        fixed.standDown();
        new DeliveryFixture(outbox, channel, clock, plan());
        new DeliveryFixture(outbox, channel, clock).deliver();

        assertThat(channel.sent).containsExactly("warehouse|a|1");
    }

    @Test
    void aNarrowedSubscriptionStillHearsHowItGoesOnWithWhatItWasTold() {
        deliveryFixture.accept(opened("told"));
        deliveryFixture.deliver();
        deliveryFixture.accept(opened("waiting"));
        deliveryFixture.follow(plan(made("sub-warehouse", null, Severity.HIGH)));
        deliveryFixture.accept(opened("new"), resolved("told", 2), resolved("waiting", 2),
                change("worse", 1, Change.OPENED, Severity.HIGH));
        deliveryFixture.deliver();

        assertThat(channel.sent).containsExactly("sub-warehouse|told|1", "sub-warehouse|waiting|1",
                "sub-warehouse|told|2", "sub-warehouse|waiting|2", "sub-warehouse|worse|1");
    }

    @Test
    void aSilenceTakenBackTellsWhatItKeptBack() {
        var week = new Silence("st-olav", null, LocalDate.of(2026, 9, 21), LocalDate.of(2026, 9, 27), "move");
        deliveryFixture.follow(new RoutingTable(List.of(warehouse), new SilencePolicy(List.of(week))));
        deliveryFixture.accept(opened("a"), opened("b"), resolved("b", 2));
        deliveryFixture.deliver();
        assertThat(channel.sent).isEmpty();

        deliveryFixture.follow(plan(warehouse));
        deliveryFixture.deliver();
        deliveryFixture.deliver();

        assertThat(channel.sent).containsExactly("sub-warehouse|a|1|1");
    }

    @Test
    void aPlanThatCannotBeReadChangesNothing() {
        var plans = new ArrayList<>(List.of(plan(warehouse)));
        var dispatch = new NotificationDispatcher(
                () -> plans.isEmpty() ? reactor.core.publisher.Mono.error(new IllegalStateException())
                        : reactor.core.publisher.Mono.just(plans.removeFirst()),
                Duration.ofDays(30), outbox, CheckedClock.unchecked(clock), new SenderFactory() {
                    @Override
                    public SubscriptionSender sender(Recipient recipient, SubscriptionState state,
                            List<Notification> pending, long token) {
                        var rules = new SenderRules(DeliveryFixture.RETRIES,
                                new ReminderPolicy(DeliveryFixture.REMIND_EVERY, false), Duration.ofMinutes(1));
                        var receiver = new ReceiverState(recipient.subscription(), state);
                        return new SubscriptionSender(receiver, channel, outbox, CheckedClock.unchecked(clock), rules,
                                new DeliveryRecorder(receiver, outbox, rules,
                                        new NotificationMetrics(deliveryFixture.meters), token),
                                pending);
                    }

                    @Override
                    public Channel channel(Recipient recipient) {
                        return channel;
                    }
                });
        Await.on(dispatch.takeOver());
        Await.on(dispatch.refresh());
        Await.on(dispatch.accept(opened("a"), Samples.ONCOLOGY, null, NOON));
        Await.on(dispatch.deliver());

        assertThat(channel.sent).containsExactly("sub-warehouse|a|1");
    }

    private List<String> sentTo(String whom) {
        return channel.sent.stream().filter(id -> id.startsWith(whom + "|")).toList();
    }

}
