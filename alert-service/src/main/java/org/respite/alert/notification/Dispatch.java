package org.respite.alert.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.respite.contract.alert.TeamAlertChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives every change to the couriers it concerns, and sends them on their rounds. */
final class Dispatch {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    private final RoutingPolicy routing;

    private final SilencePolicy silences;

    private final Outbox outbox;

    private final Clock clock;

    private final CourierFactory factory;

    private final Set<String> brokenOff = ConcurrentHashMap.newKeySet();

    private volatile Map<String, Courier> couriers = Map.of();

    Dispatch(RoutingPolicy routing, SilencePolicy silences, Outbox outbox, Clock clock, CourierFactory factory) {
        this.routing = routing;
        this.silences = silences;
        this.outbox = outbox;
        this.clock = clock;
        this.factory = factory;
    }

    /**
     * This process is the sender from now on; completes when it knows what is pending.
     */
    Mono<Void> takeOver() {
        return outbox.pending()
            .collectMultimap(Notification::subscription)
            .flatMapMany(pending -> Flux.fromIterable(routing.subscriptions())
                .concatMap(subscription -> hire(subscription, pending.getOrDefault(subscription.id(), List.of()))))
            .collectMap(Courier::subscription, Function.identity())
            .doOnNext(hired -> couriers = Map.copyOf(hired))
            .then();
    }

    /** Another process is the sender. */
    void standDown() {
        couriers.values().forEach(Courier::dismiss);
        couriers = Map.of();
    }

    /** Completes when the messages about the change are in the outbox. */
    Mono<Void> accept(TeamAlertChanged change, Place place) {
        var now = clock.instant();
        boolean silenced = silences.silences(change, place, change.at());
        return Flux.fromIterable(routing.recipientsOf(change, place, now))
            .concatMap(subscription -> courierOf(subscription)
                .take(Notification.of(subscription.id(), change, place, silenced, now)))
            .then();
    }

    /** One round of every courier, side by side. */
    Mono<Void> deliver() {
        return Flux.fromIterable(couriers.values()).flatMap(this::deliver, Integer.MAX_VALUE).then();
    }

    private Mono<Void> deliver(Courier courier) {
        return courier.deliver()
            .doOnSuccess(done -> brokenOff.remove(courier.subscription()))
            .onErrorResume(fault -> Mono.fromRunnable(() -> tell(courier.subscription(), fault)));
    }

    /** Once, not with every round. */
    private void tell(String subscription, Throwable fault) {
        if (brokenOff.add(subscription)) {
            log.atWarn()
                .addKeyValue("subscription", subscription)
                .addKeyValue("fault", fault.getClass().getSimpleName())
                .log("rounds are broken off; each next one tries to go on");
        }
    }

    private Mono<Courier> hire(Subscription subscription, Collection<Notification> pending) {
        return outbox.stateOf(subscription.id())
            .map(state -> factory.courier(subscription, state, List.copyOf(pending)));
    }

    private Courier courierOf(Subscription subscription) {
        var courier = couriers.get(subscription.id());
        if (courier == null) {
            throw new IllegalStateException("subscription " + subscription.id() + " (expected: taken over before)");
        }
        return courier;
    }

}
