package org.respite.alert.notification;

import java.util.List;

/** Hires the courier of a subscription. */
interface CourierFactory {

    Courier courier(Recipient recipient, SubscriptionState state, List<Notification> pending);

    /** For one that is hired already, when its secrets have changed. */
    Channel channel(Recipient recipient);

}
