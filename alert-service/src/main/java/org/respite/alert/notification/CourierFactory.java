package org.respite.alert.notification;

import java.util.List;

/** Hires the courier of a subscription. */
interface CourierFactory {

    Courier courier(Subscription subscription, SubscriptionState state, List<Notification> pending);

}
