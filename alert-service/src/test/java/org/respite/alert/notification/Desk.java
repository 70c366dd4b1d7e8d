package org.respite.alert.notification;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.respite.contract.alert.TeamAlertChanged;

/** One process that tells one receiver, without Kafka. */
final class Desk {

    static final RetryPolicy RETRIES = new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(15),
            Duration.ofDays(7));

    static final Duration REMIND_EVERY = Duration.ofDays(28);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final Dispatch dispatch;

    Desk(Outbox outbox, Channel channel, Clock clock) {
        this(outbox, channel, clock, ChannelKind.WEBHOOK, List.of());
    }

    Desk(Outbox outbox, Channel channel, Clock clock, ChannelKind kind, List<Silence> silences) {
        this(outbox, channel, clock, Samples.subscription("warehouse", kind, "http://receiver.example/hook"), silences);
    }

    Desk(Outbox outbox, Channel channel, Clock clock, Subscription subscription, List<Silence> silences) {
        var planned = new SilencePolicy(silences);
        var rules = new CourierRules(RETRIES,
                new ReminderPolicy(REMIND_EVERY, planned, subscription.channel() == ChannelKind.ALERTMANAGER),
                Duration.ofMinutes(1));
        CourierFactory couriers = (whom, state, pending) -> new Courier(channel, outbox, clock, rules,
                new CourierLedger(whom, outbox, clock, rules, new NotificationMeters(meters), state), pending);
        dispatch = new Dispatch(new RoutingPolicy(List.of(subscription), Duration.ofDays(30)), planned, outbox, clock,
                couriers);
        Waiting.on(dispatch.takeOver());
    }

    Dispatch dispatch() {
        return dispatch;
    }

    void accept(TeamAlertChanged... changes) {
        for (TeamAlertChanged change : changes) {
            Waiting.on(dispatch.accept(change, Samples.ONCOLOGY));
        }
    }

    void deliver() {
        Waiting.on(dispatch.deliver());
    }

    void standDown() {
        dispatch.standDown();
    }

    double count(String outcome) {
        return meters.counter("respite.notifications", "channel", "webhook", "outcome", outcome).count();
    }

}
