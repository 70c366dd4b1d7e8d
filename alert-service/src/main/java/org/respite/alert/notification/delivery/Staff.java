package org.respite.alert.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.respite.alert.notification.routing.Place;
import org.respite.alert.notification.routing.Plan;
import org.respite.alert.notification.routing.Recipient;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * The couriers of a plan.
 *
 * @param couriers by subscription
 * @param leaving of subscriptions that are no more, while they end what is pending
 */
record Staff(Plan plan, Map<String, Courier> couriers, List<Courier> leaving) {

    static final Staff NONE = new Staff(Plan.EMPTY, Map.of(), List.of());

    Staff {
        couriers = Map.copyOf(couriers);
        leaving = List.copyOf(leaving);
    }

    /**
     * Those to whom a change is news. Who was told that something began also hears how it
     * goes on, though the subscription may have been narrowed since.
     */
    List<Courier> concernedBy(TeamAlertChanged change, Place place, Instant now, Duration maximumAge) {
        var wanting = plan.recipientsOf(change, place, now, maximumAge);
        boolean old = change.at().isBefore(now.minus(maximumAge));
        return plan.recipients()
            .stream()
            .flatMap(recipient -> Stream.ofNullable(couriers.get(recipient.id())))
            .filter(courier -> wanting.contains(courier.subscription()) || !old && courier.follows(change.alert()))
            .toList();
    }

    /** Those who are told of such an alert, whatever its age. */
    List<Courier> toldOf(TeamAlertChanged alert, Place place) {
        return plan.recipients()
            .stream()
            .map(Recipient::subscription)
            .filter(subscription -> subscription.covers(alert, place) && subscription.wants(alert))
            .flatMap(subscription -> Stream.ofNullable(couriers.get(subscription.id())))
            .toList();
    }

    Stream<Courier> everybody() {
        return Stream.concat(couriers.values().stream(), leaving.stream());
    }

    /** Those whose subscriptions another plan does not know. */
    Stream<Courier> missingIn(Plan other) {
        return couriers.values().stream().filter(courier -> !other.has(courier.subscription()));
    }

    Staff withoutIdleLeavers() {
        return new Staff(plan, couriers, leaving.stream().filter(courier -> !courier.idle()).toList());
    }
}
