package org.respite.alert.notification.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.respite.alert.notification.message.Notification;
import org.respite.kafka.OffsetStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A store in memory that can forget its last writes, as the embedded document store does
 * when it is killed.
 */
public final class FakeOutbox implements Outbox, OffsetStore {

    /** Everything as it was after a write. */
    private record Content(Map<String, Notification> pending, Map<String, End> ended,
            Map<String, SubscriptionState> states, Map<TopicPartition, Long> positions) {

        Content copy() {
            return new Content(new LinkedHashMap<>(pending), new HashMap<>(ended), new HashMap<>(states),
                    new HashMap<>(positions));
        }
    }

    private final AtomicLong tokens = new AtomicLong();

    private final Map<String, Long> writers = new HashMap<>();

    private final List<Content> history = new ArrayList<>();

    public FakeOutbox() {
        history.add(new Content(new LinkedHashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>()));
    }

    public synchronized void forgetLastWrites(int count) {
        for (int i = 0; i < count && history.size() > 1; i++) {
            history.removeLast();
        }
    }

    public synchronized Map<String, End> ended() {
        return Map.copyOf(now().ended());
    }

    @Override
    public synchronized Mono<Notification> add(Notification message) {
        if (now().ended().containsKey(message.id())) {
            return Mono.empty();
        }
        if (!now().pending().containsKey(message.id())) {
            next().pending().put(message.id(), message);
        }
        return Mono.justOrEmpty(now().pending().get(message.id()));
    }

    @Override
    public synchronized Flux<Notification> pending() {
        return Flux.fromIterable(List.copyOf(now().pending().values()));
    }

    @Override
    public synchronized Mono<Void> postpone(Notification message) {
        next().pending().replace(message.id(), message);
        return Mono.empty();
    }

    @Override
    public synchronized Mono<Void> end(Notification message, End end, Instant at) {
        var next = next();
        next.pending().remove(message.id());
        next.ended().put(message.id(), end);
        return Mono.empty();
    }

    @Override
    public synchronized Mono<SubscriptionState> stateOf(String subscription) {
        return Mono.just(now().states().getOrDefault(subscription, SubscriptionState.nothing(subscription)));
    }

    @Override
    public synchronized Mono<Long> nextToken() {
        return Mono.fromSupplier(tokens::incrementAndGet);
    }

    @Override
    public synchronized Mono<Boolean> isLatest(long token) {
        return Mono.fromSupplier(() -> tokens.get() == token);
    }

    @Override
    public synchronized Mono<Void> keep(SubscriptionState state, long token) {
        if (token < writers.getOrDefault(state.subscription(), 0L)) {
            return Mono.error(new SupersededException());
        }
        writers.put(state.subscription(), token);
        next().states().put(state.subscription(), state);
        return Mono.empty();
    }

    @Override
    public synchronized Mono<Void> forget(Instant before) {
        next().pending().values().removeIf(message -> message.madeAt().isBefore(before));
        return Mono.empty();
    }

    @Override
    public synchronized Mono<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions) {
        return Mono.just(Map.copyOf(now().positions()));
    }

    @Override
    public synchronized Mono<Void> save(Map<TopicPartition, Long> next) {
        next().positions().putAll(next);
        return Mono.empty();
    }

    private Content now() {
        return history.getLast();
    }

    private Content next() {
        var next = now().copy();
        history.add(next);
        return next;
    }

}
