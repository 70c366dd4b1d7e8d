package org.respite.ingest.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Status;

class TopicReaderTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final AtomicReference<@Nullable Error> ended = new AtomicReference<>();

    private final Heir reader = new Heir(new ReaderGear(TopicReaderTest::consumer, meters, ended::set));

    private final LogReadersHealth health = new LogReadersHealth(List.of(reader));

    @AfterEach
    void stop() {
        reader.stop();
    }

    @Test
    void survivesErrorsAndGoesOn() {
        reader.faults.add(new NoClassDefFoundError("once"));
        reader.faults.add(new AssertionError("twice"));

        reader.start();

        await().atMost(TIMEOUT).until(() -> reader.taken.get() > 0);
        assertThat(reader.faults).isEmpty();
        assertThat(ended.get()).isNull();
        await().atMost(TIMEOUT)
            .untilAsserted(() -> assertThat(health.health().getDetails()).containsEntry("heir", "reading"));
    }

    @Test
    void endsTheProcessWhenTheJvmItselfHasFailed() {
        reader.faults.add(new OutOfMemoryError("none left"));

        reader.start();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(ended.get()).isInstanceOf(OutOfMemoryError.class));
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.DOWN));
        assertThat(health.health().getDetails()).containsEntry("heir", "ended");
    }

    @Test
    void waitsForABrokerWithoutBeingUnreadyButNotForSomebody() {
        assertThat(health.health().getStatus()).as("not started").isEqualTo(Status.DOWN);
        reader.always = new IllegalStateException("the store is away");
        reader.start();
        await().atMost(TIMEOUT)
            .untilAsserted(() -> assertThat(health.health().getDetails()).containsEntry("heir",
                    "trying again after IllegalStateException"));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        reader.always = new UnreadyException("key: another");
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.DOWN));
        assertThat(health.health().getDetails()).containsEntry("heir", "key: another");

        reader.always = null;
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "59, 0", "60, 60", "299, 60", "1799, 300", "86399, 7200", "999999, 86400" })
    void saysHowFarBehindItIsInStepsThatNoSingleAnswerMoves(long seconds, long told) {
        assertThat(Backlog.step(seconds)).isEqualTo(told);
        assertThat(meters.get("respite.reader.behind").tag("reader", "heir").gauge().value()).isZero();
    }

    private static MockConsumer<String, byte[]> consumer() {
        var consumer = new MockConsumer<String, byte[]>("earliest");
        consumer.updatePartitions("topic",
                List.of(new PartitionInfo("topic", 0, new Node(0, "localhost", 1), new Node[0], new Node[0])));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
        return consumer;
    }

    private static final class Heir extends TopicReader {

        private final Queue<Error> faults = new ConcurrentLinkedQueue<>();

        private final AtomicInteger taken = new AtomicInteger();

        private volatile @Nullable RuntimeException always;

        Heir(ReaderGear gear) {
            super("topic", "heir", gear);
        }

        @Override
        protected Map<Integer, Long> reached() {
            return Map.of();
        }

        @Override
        protected void take(ConsumerRecords<String, byte[]> found, Map<Integer, Long> now) {
            var failing = always;
            if (failing != null) {
                throw failing;
            }
            var fault = faults.poll();
            if (fault != null) {
                throw fault;
            }
            taken.incrementAndGet();
        }

    }

}
