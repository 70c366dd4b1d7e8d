package org.respite.alert.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Hires couriers as the settings say. Channels are made at once, so that what is missing
 * is told at start.
 */
final class Couriers implements CourierFactory {

    private final NotificationSettings settings;

    private final Map<String, Channel> channels;

    private final Outbox outbox;

    private final Clock clock;

    private final NotificationMeters meters;

    Couriers(NotificationSettings settings, Channels channels, Outbox outbox, Clock clock, NotificationMeters meters) {
        this.settings = settings;
        this.channels = settings.subscriptions().stream().collect(Collectors.toMap(Subscription::id, channels::of));
        this.outbox = outbox;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public Courier courier(Subscription subscription, SubscriptionState state, List<Notification> pending) {
        var channel = Objects.requireNonNull(channels.get(subscription.id()));
        var rules = rules(subscription);
        var ledger = new CourierLedger(subscription, outbox, clock, rules, meters, state);
        return new Courier(channel, outbox, clock, rules, ledger, pending);
    }

    private CourierRules rules(Subscription subscription) {
        var retry = settings.retry();
        var reminders = new ReminderPolicy(settings.remindEvery(), new SilencePolicy(settings.silences()),
                subscription.channel() == ChannelKind.ALERTMANAGER);
        return new CourierRules(new RetryPolicy(retry.first(), retry.cap(), retry.giveUpAfter()), reminders,
                settings.alertmanager().repeatEvery());
    }

}
