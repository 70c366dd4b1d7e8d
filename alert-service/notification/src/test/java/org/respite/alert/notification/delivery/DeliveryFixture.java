package org.respite.alert.notification.delivery;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.channel.Channel;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.alert.notification.outbox.SubscriptionState;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.Recipient;
import org.respite.alert.notification.routing.RoutingTable;
import org.respite.alert.notification.routing.Silence;
import org.respite.alert.notification.routing.SilencePolicy;
import org.respite.alert.notification.routing.Subscription;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.operations.clock.CheckedClock;
import reactor.core.publisher.Mono;

/**
 * One process that tells one receiver, or more by a plan that may change, without Kafka.
 */
public final class DeliveryFixture {

    static final RetryPolicy RETRIES = new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(15),
            Duration.ofDays(7));

    static final Duration REMIND_EVERY = Duration.ofDays(28);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final NotificationDispatcher notificationDispatcher;

    private volatile RoutingTable routingTable;

    private volatile @Nullable String doubt;

    private final CheckedClock clock;

    public DeliveryFixture(Outbox outbox, Channel channel, Clock clock) {
        this(outbox, channel, clock, ChannelKind.WEBHOOK, List.of());
    }

    public DeliveryFixture(Outbox outbox, Channel channel, Clock clock, ChannelKind kind, List<Silence> silences) {
        this(outbox, channel, clock, Samples.subscription("warehouse", kind, "http://receiver.example/hook"), silences);
    }

    public DeliveryFixture(Outbox outbox, Channel channel, Clock clock, Subscription subscription,
            List<Silence> silences) {
        this(outbox, channel, clock,
                new RoutingTable(List.of(Samples.recipient(subscription)), new SilencePolicy(silences)));
    }

    public DeliveryFixture(Outbox outbox, Channel channel, Clock clock, RoutingTable routingTable) {
        this.routingTable = routingTable;
        var checked = new CheckedClock(clock, reading -> Optional.ofNullable(doubt));
        this.clock = checked;
        notificationDispatcher = new NotificationDispatcher(() -> Mono.fromSupplier(() -> this.routingTable),
                Duration.ofDays(30), outbox, checked, new Hiring(outbox, channel, checked));
        Await.on(notificationDispatcher.takeOver());
    }

    private final class Hiring implements SenderFactory {

        private final Outbox outbox;

        private final Channel channel;

        private final CheckedClock clock;

        Hiring(Outbox outbox, Channel channel, CheckedClock clock) {
            this.outbox = outbox;
            this.channel = channel;
            this.clock = clock;
        }

        @Override
        public SubscriptionSender sender(Recipient recipient, SubscriptionState state, List<Notification> pending,
                long token) {
            var whom = recipient.subscription();
            var rules = new SenderRules(RETRIES,
                    new ReminderPolicy(REMIND_EVERY, whom.channel() == ChannelKind.ALERTMANAGER),
                    Duration.ofMinutes(1));
            var receiver = new ReceiverState(whom, state);
            return new SubscriptionSender(receiver, channel, outbox, clock, rules,
                    new DeliveryRecorder(receiver, outbox, rules, new NotificationMetrics(meters), token), pending);
        }

        @Override
        public Channel channel(Recipient recipient) {
            return channel;
        }

    }

    /** From now on nobody knows whether the clock is right; until it is again. */
    public void doubt(boolean off) {
        doubt = off ? "off" : null;
    }

    public CheckedClock clock() {
        return clock;
    }

    public NotificationDispatcher dispatch() {
        return notificationDispatcher;
    }

    /** As the reader does it, before every few changes. */
    public void follow(RoutingTable next) {
        routingTable = next;
        Await.on(notificationDispatcher.refresh());
    }

    public void accept(TeamAlertChanged... changes) {
        for (TeamAlertChanged change : changes) {
            Await.on(notificationDispatcher.accept(change, Samples.ONCOLOGY, null, clock.clock().instant()));
        }
    }

    public void deliver() {
        Await.on(notificationDispatcher.deliver());
    }

    public void standDown() {
        notificationDispatcher.standDown();
    }

    public double count(String outcome) {
        return meters.counter("respite.notifications", "channel", "webhook", "outcome", outcome).count();
    }

}
