package org.respite.alert.notification.delivery;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.channel.Channel;
import org.respite.alert.notification.channel.Channels;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.alert.notification.outbox.SubscriptionState;
import org.respite.alert.notification.routing.ChannelKind;
import org.respite.alert.notification.routing.Recipient;
import org.respite.alert.notification.routing.Subscription;
import org.respite.operations.clock.CheckedClock;
import reactor.core.publisher.Mono;

/**
 * Creates senders as the settings say. Channels of subscriptions in the settings are made
 * at once, so that what is missing is told at start.
 */
final class ChannelSenderFactory implements SenderFactory {

    private final NotificationSettings settings;

    private final Channels channels;

    private final Map<String, Channel> fixed;

    private final Outbox outbox;

    private final CheckedClock clock;

    private final NotificationMetrics meters;

    ChannelSenderFactory(NotificationSettings settings, Channels channels, Outbox outbox, CheckedClock clock,
            NotificationMetrics meters) {
        this.settings = settings;
        this.channels = channels;
        this.fixed = settings.recipients().stream().collect(Collectors.toMap(Recipient::id, channels::of));
        this.outbox = outbox;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public SubscriptionSender sender(Recipient recipient, SubscriptionState state, List<Notification> pending,
            long token) {
        var rules = rules(recipient.subscription());
        var receiver = new ReceiverState(recipient.subscription(), state);
        return new SubscriptionSender(receiver, channel(recipient), outbox, clock, rules,
                new DeliveryRecorder(receiver, outbox, rules, meters, token), pending);
    }

    @Override
    public Channel channel(Recipient recipient) {
        var known = fixed.get(recipient.id());
        return known == null ? made(recipient) : known;
    }

    /** One that cannot be served any more must not keep the others from being served. */
    private Channel made(Recipient recipient) {
        try {
            return channels.of(recipient);
        }
        catch (IllegalArgumentException unserved) {
            return message -> Mono.just(new DeliveryOutcome.Failed("not set up"));
        }
    }

    private SenderRules rules(Subscription subscription) {
        var retry = settings.retry();
        var reminders = new ReminderPolicy(settings.remindEvery(), subscription.channel() == ChannelKind.ALERTMANAGER);
        return new SenderRules(new RetryPolicy(retry.first(), retry.cap(), retry.giveUpAfter()), reminders,
                settings.alertmanager().repeatEvery());
    }

}
