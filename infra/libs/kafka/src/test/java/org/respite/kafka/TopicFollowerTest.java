package org.respite.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicFollowerTest {

    private static final Duration SHORT = Duration.ofMillis(10);

    private final List<MockConsumer<String, byte[]>> opened = new CopyOnWriteArrayList<>();

    private final Handler handler = new Handler();

    private final Listener listener = new Listener();

    private TopicFollower follower = follower(Backoff.fixed(SHORT));

    @AfterEach
    void stop() throws Exception {
        follower.stop().get(Samples.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void readsFromTheBeginningOfWhatTheStoreDoesNotKnow() {
        follower.start();

        awaitRead();
        assertThat(handler.taken).containsExactly(0L, 1L, 2L);
    }

    @Test
    void goesOnWhereTheStoreSays() {
        handler.next.put(Samples.PARTITION, 2L);

        follower.start();

        awaitRead();
        assertThat(handler.taken).containsExactly(2L);
    }

    @Test
    void whateverFailsItStartsOverWithAnotherConsumerWhereTheStoreSays() {
        handler.faults.addAll(List.of(new IllegalStateException("planted"), new NoClassDefFoundError("planted")));

        follower.start();

        awaitRead();
        assertThat(handler.taken).containsExactly(0L, 1L, 2L);
        assertThat(opened).hasSize(3);
        assertThat(opened.subList(0, 2)).allSatisfy(consumer -> assertThat(consumer.closed()).isTrue());
        assertThat(listener.faults).containsExactly("IllegalStateException", "NoClassDefFoundError");
    }

    @Test
    void aStoreThatIsAwayWhenReadingBeginsIsAskedAgain() {
        handler.outages.set(2);
        handler.next.put(Samples.PARTITION, 1L);

        follower.start();

        awaitRead();
        assertThat(handler.taken).containsExactly(1L, 2L);
        assertThat(listener.faults).containsExactly("IllegalStateException", "IllegalStateException");
    }

    @Test
    void endsIfItIsNotToGoOn() {
        listener.fatal = OutOfMemoryError.class;
        handler.faults.add(new OutOfMemoryError("planted"));

        follower.start();

        await().atMost(Samples.PATIENCE).until(() -> !follower.isAlive());
        assertThat(opened).singleElement().satisfies(consumer -> assertThat(consumer.closed()).isTrue());
    }

    @Test
    void stopsAtOnceWhileItWaitsForTheNextTry() throws Exception {
        follower = follower(Backoff.fixed(Duration.ofHours(1)));
        handler.outages.set(Integer.MAX_VALUE);
        follower.start();
        await().atMost(Samples.PATIENCE).until(() -> !listener.faults.isEmpty());

        follower.stop().get(Samples.PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(follower.isRunning()).isFalse();
        assertThat(follower.isAlive()).isFalse();
    }

    @Test
    void finishesWhatIsBeingTakenBeforeItStops() throws Exception {
        handler.hold = new CountDownLatch(1);
        follower.start();
        await().atMost(Samples.PATIENCE).until(() -> handler.holding);

        var stopped = follower.stop();

        assertThat(stopped).isNotDone();
        handler.hold.countDown();
        stopped.get(Samples.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(handler.taken).containsExactly(0L, 1L, 2L);
        assertThat(opened.getFirst().closed()).isTrue();
        assertThat(listener.faults).isEmpty();
    }

    @Test
    void canBeStartedAgain() throws Exception {
        follower.start();
        awaitRead();
        follower.stop().get(Samples.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        handler.next.clear();
        handler.taken.clear();

        follower.start();

        awaitRead();
        assertThat(handler.taken).containsExactly(0L, 1L, 2L);
        assertThat(follower.isAlive()).isTrue();
    }

    private void awaitRead() {
        await().atMost(Samples.PATIENCE)
            .untilAsserted(() -> assertThat(handler.next).containsEntry(Samples.PARTITION, 3L));
    }

    private TopicFollower follower(Backoff backoff) {
        return TopicFollower.ofAll("follower", Set.of(Samples.TOPIC), this::open, handler, backoff, listener);
    }

    private Consumer<String, byte[]> open() {
        var consumer = Samples.consumer(3);
        opened.add(consumer);
        return consumer;
    }

    /** Remembers what it was given; fails as it is told to. */
    private static final class Handler implements TopicHandler {

        private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

        private final List<Long> taken = new CopyOnWriteArrayList<>();

        private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();

        private final AtomicInteger outages = new AtomicInteger();

        private volatile CountDownLatch hold = new CountDownLatch(0);

        private volatile boolean holding;

        @Override
        public Map<TopicPartition, Long> begin(TopicConsumer consumer) {
            if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the store is away");
            }
            return next;
        }

        @Override
        public void take(TopicBatch batch, TopicConsumer consumer) {
            fail();
            waitIfHeld();
            batch.records().forEach(found -> taken.add(found.offset()));
            next.putAll(batch.next());
        }

        private void fail() {
            switch (faults.poll()) {
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> {
                }
            }
        }

        private void waitIfHeld() {
            holding = true;
            try {
                hold.await();
            }
            catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

    }

    private static final class Listener implements FollowerListener {

        private final List<String> faults = new CopyOnWriteArrayList<>();

        private volatile Class<? extends Throwable> fatal = StackOverflowError.class;

        @Override
        public boolean failed(Throwable fault) {
            faults.add(fault.getClass().getSimpleName());
            return !fatal.isInstance(fault);
        }

    }

}
