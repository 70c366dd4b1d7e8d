package org.respite.alert.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;
import static org.respite.alert.notification.Samples.change;
import static org.respite.alert.notification.Samples.opened;
import static org.respite.alert.notification.Samples.resolved;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.Await;
import org.respite.alert.notification.Samples;
import org.respite.alert.notification.channel.DeliveryOutcome;
import org.respite.alert.notification.message.Notification;
import org.respite.alert.notification.message.OpenAlert;
import org.respite.alert.notification.outbox.FakeOutbox;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.alert.notification.outbox.SubscriptionState;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.testsupport.SettableClock;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A process that reads the topic, fills the outbox and delivers is killed at every step
 * it takes; the next one goes on from what the store knows.
 */
class CrashTest {

    private static final TopicPartition PARTITION = new TopicPartition("alerts", 0);

    private static final List<TeamAlertChanged> TOPIC = List.of(opened("a"), opened("b"), resolved("a", 2),
            change("b", 2, Change.RAISED, Severity.HIGH), opened("c"), change("b", 3, Change.ACTING, Severity.HIGH),
            resolved("c", 2), resolved("b", 4));

    private static final List<String> IN_ORDER = TOPIC.stream()
        .map(change -> Samples.message(change).messageId())
        .toList();

    /** Takes messages, and every second one only at the second attempt. */
    private static final class Inbox {

        final List<String> taken = new ArrayList<>();

        private int attempts;

        DeliveryOutcome take(Notification message) {
            attempts++;
            if (attempts % 3 == 0) {
                return new DeliveryOutcome.Failed("status 503");
            }
            taken.add(message.messageId());
            return new DeliveryOutcome.Delivered();
        }

        List<String> withoutRepeats() {
            return List.copyOf(new LinkedHashSet<>(taken));
        }

    }

    private final SettableClock clock = new SettableClock(NOON);

    @Test
    void killedOnceAtAnyStepLosesNothingAndRepeatsAtMostOneMessage() {
        for (int step = 1; step <= 60; step++) {
            for (boolean counts : new boolean[] { false, true }) {
                var store = new FakeOutbox();
                var inbox = new Inbox();
                live(store, inbox, new Mortal(step, counts));
                live(store, inbox, Mortal.immortal());

                assertThat(inbox.withoutRepeats()).as("killed at %d (%s)", step, counts).isEqualTo(IN_ORDER);
                assertThat(inbox.taken).hasSizeLessThanOrEqualTo(IN_ORDER.size() + 1);
                assertThat(believedOpen(store)).isEmpty();
            }
        }
    }

    @Test
    void killedTwentyTimesLosesNothingAndKeepsTheOrder() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var store = new FakeOutbox();
            var inbox = new Inbox();
            for (int kill = 0; kill < 20; kill++) {
                live(store, inbox, new Mortal(1 + random.nextInt(8), random.nextBoolean()));
            }
            live(store, inbox, Mortal.immortal());

            assertThat(inbox.withoutRepeats()).as("seed %d", seed).isEqualTo(IN_ORDER);
            assertThat(believedOpen(store)).isEmpty();
        }
    }

    @Test
    void killedTwentyTimesWithAStoreThatForgetsItsLastWritesLosesNothing() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var store = new FakeOutbox();
            var inbox = new Inbox();
            for (int kill = 0; kill < 20; kill++) {
                live(store, inbox, new Mortal(1 + random.nextInt(16), random.nextBoolean()));
                store.forgetLastWrites(random.nextInt(6));
            }
            live(store, inbox, Mortal.immortal());

            assertThat(inbox.withoutRepeats()).as("seed %d", seed).isEqualTo(IN_ORDER);
            assertThat(believedOpen(store)).isEmpty();
        }
    }

    private static List<OpenAlert> believedOpen(FakeOutbox store) {
        return Objects.requireNonNull(Await.on(store.stateOf("warehouse"))).open();
    }

    /** From the start of a process until it is killed or has nothing left to do. */
    private void live(FakeOutbox store, Inbox inbox, Mortal process) {
        var outbox = new MortalOutbox(store, process);
        try {
            var deliveryFixture = new DeliveryFixture(outbox,
                    message -> process.step(() -> Mono.just(inbox.take(message))), clock);
            read(store, process, deliveryFixture);
            for (int round = 0; round < 20 && !process.dead(); round++) {
                deliveryFixture.deliver();
                clock.advance(Duration.ofSeconds(30));
            }
        }
        catch (IllegalStateException killed) {
            assertThat(process.dead()).isTrue();
        }
    }

    private static void read(FakeOutbox store, Mortal process, DeliveryFixture deliveryFixture) {
        long known = Objects.requireNonNull(Await.on(store.of(List.of(PARTITION)))).getOrDefault(PARTITION, 0L);
        for (long offset = known; offset < TOPIC.size(); offset++) {
            deliveryFixture.accept(TOPIC.get((int) offset));
            if (offset % 2 == 1) {
                deliveryFixture.deliver();
            }
            long next = offset + 1;
            Await.on(process.step(() -> store.save(Map.of(PARTITION, next))));
        }
    }

    private record MortalOutbox(Outbox store, Mortal process) implements Outbox {

        @Override
        public Mono<Notification> add(Notification message) {
            return process.step(() -> store.add(message));
        }

        @Override
        public Flux<Notification> pending() {
            return store.pending();
        }

        @Override
        public Mono<Void> postpone(Notification message) {
            return process.step(() -> store.postpone(message));
        }

        @Override
        public Mono<Void> end(Notification message, End end, Instant at) {
            return process.step(() -> store.end(message, end, at));
        }

        @Override
        public Mono<SubscriptionState> stateOf(String subscription) {
            return store.stateOf(subscription);
        }

        @Override
        public Mono<Long> nextToken() {
            return store.nextToken();
        }

        @Override
        public Mono<Boolean> isLatest(long token) {
            return store.isLatest(token);
        }

        @Override
        public Mono<Void> keep(SubscriptionState state, long token) {
            return process.step(() -> store.keep(state, token));
        }

        @Override
        public Mono<Void> forget(Instant before) {
            return process.step(() -> store.forget(before));
        }
    }

}
