package org.respite.alert.notification.delivery;

import java.time.Instant;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.alert.notification.outbox.SubscriptionState;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Refuses to record while it is sick. */
final class SickOutbox implements Outbox {

    private final Outbox healthy;

    volatile boolean sick;

    SickOutbox(Outbox healthy) {
        this.healthy = healthy;
    }

    @Override
    public Mono<Notification> add(Notification message) {
        return healthy.add(message);
    }

    @Override
    public Flux<Notification> pending() {
        return healthy.pending();
    }

    @Override
    public Mono<Void> postpone(Notification message) {
        return sick ? refuse() : healthy.postpone(message);
    }

    @Override
    public Mono<Void> end(Notification message, End end, Instant at) {
        return sick ? refuse() : healthy.end(message, end, at);
    }

    @Override
    public Mono<SubscriptionState> stateOf(String subscription) {
        return healthy.stateOf(subscription);
    }

    @Override
    public Mono<Long> nextToken() {
        return healthy.nextToken();
    }

    @Override
    public Mono<Boolean> isLatest(long token) {
        return healthy.isLatest(token);
    }

    @Override
    public Mono<Void> keep(SubscriptionState state, long token) {
        return healthy.keep(state, token);
    }

    @Override
    public Mono<Void> forget(Instant before) {
        return healthy.forget(before);
    }

    private static Mono<Void> refuse() {
        return Mono.error(new IllegalStateException("sick"));
    }

}
