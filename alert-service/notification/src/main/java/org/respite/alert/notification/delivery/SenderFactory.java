package org.respite.alert.notification.delivery;

import java.util.List;
import org.respite.alert.notification.channel.Channel;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.outbox.SubscriptionState;
import org.respite.alert.notification.routing.Recipient;

/** Creates the sender of a subscription. */
interface SenderFactory {

    /**
     * @param token by which the store knows who the sender is
     */
    SubscriptionSender sender(Recipient recipient, SubscriptionState state, List<Notification> pending, long token);

    /** For one that is created already, when its secrets have changed. */
    Channel channel(Recipient recipient);

}
