package org.respite.alert.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.respite.alert.notification.routing.Recipient;
import org.respite.alert.notification.routing.RoutingTable;
import org.respite.alert.notification.routing.UnitPlace;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * The senders of a plan.
 *
 * @param senders by subscription
 * @param leaving of subscriptions that are no more, while they end what is pending
 */
record ActiveSenders(RoutingTable plan, Map<String, SubscriptionSender> senders, List<SubscriptionSender> leaving) {

    static final ActiveSenders NONE = new ActiveSenders(RoutingTable.EMPTY, Map.of(), List.of());

    ActiveSenders {
        senders = Map.copyOf(senders);
        leaving = List.copyOf(leaving);
    }

    /**
     * Those to whom a change is news. Who was told that something began also hears how it
     * goes on, though the subscription may have been narrowed since.
     */
    List<SubscriptionSender> concernedBy(TeamAlertChanged change, UnitPlace unitPlace, Instant now,
            Duration maximumAge) {
        var wanting = plan.recipientsOf(change, unitPlace, now, maximumAge);
        boolean old = change.at().isBefore(now.minus(maximumAge));
        return plan.recipients()
            .stream()
            .flatMap(recipient -> Stream.ofNullable(senders.get(recipient.id())))
            .filter(sender -> wanting.contains(sender.subscription()) || !old && sender.follows(change.alert()))
            .toList();
    }

    /** Those who are told of such an alert, whatever its age. */
    List<SubscriptionSender> toldOf(TeamAlertChanged alert, UnitPlace unitPlace) {
        return plan.recipients()
            .stream()
            .map(Recipient::subscription)
            .filter(subscription -> subscription.covers(alert, unitPlace) && subscription.wants(alert))
            .flatMap(subscription -> Stream.ofNullable(senders.get(subscription.id())))
            .toList();
    }

    Stream<SubscriptionSender> everybody() {
        return Stream.concat(senders.values().stream(), leaving.stream());
    }

    /** Those whose subscriptions another plan does not know. */
    Stream<SubscriptionSender> missingIn(RoutingTable other) {
        return senders.values().stream().filter(sender -> !other.has(sender.subscription()));
    }

    ActiveSenders withoutIdleLeavers() {
        return new ActiveSenders(plan, senders, leaving.stream().filter(sender -> !sender.idle()).toList());
    }
}
