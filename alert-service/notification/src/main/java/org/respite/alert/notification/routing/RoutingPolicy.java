package org.respite.alert.notification.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * Which subscriptions a change concerns.
 *
 * @param subscriptions all there are
 * @param maximumAge older news is no news: a store built anew from the topic must not
 * tell of the alerts of years
 */
record RoutingPolicy(List<Subscription> subscriptions, Duration maximumAge) {

    RoutingPolicy {
        subscriptions = List.copyOf(subscriptions);
    }

    List<Subscription> recipientsOf(TeamAlertChanged change, UnitPlace unitPlace, Instant now) {
        if (change.at().isBefore(now.minus(maximumAge))) {
            return List.of();
        }
        return subscriptions.stream()
            .filter(subscription -> subscription.covers(change, unitPlace) && subscription.wants(change))
            .toList();
    }

}
