package org.respite.alert.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.kafka.OffsetStore;
import reactor.core.publisher.Mono;

class ProjectionReaderTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    static final String TOPIC = "cells";

    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final FaultyProjection log = new FaultyProjection();

    private final Kept positions = new Kept();

    private final ProjectionReader reader = new ProjectionReader("test", this::consumer, log, positions);

    private volatile int records = 3;

    @AfterEach
    void stop() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        reader.stop(stopped::countDown);
        assertThat(stopped.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void readsFromTheBeginningAndKeepsThePosition() {
        reader.start();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(positions.next).containsEntry(PARTITION, 3L));
        assertThat(log.applied).containsExactly(0L, 1L, 2L);
    }

    @Test
    void goesOnWhereTheStoreSays() {
        positions.next.put(PARTITION, 2L);

        reader.start();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(positions.next).containsEntry(PARTITION, 3L));
        assertThat(log.applied).containsExactly(2L);
    }

    @Test
    void readsAgainWhatFailed() {
        log.failures = 2;

        reader.start();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(positions.next).containsEntry(PARTITION, 3L));
        assertThat(log.applied).containsExactly(0L, 1L, 2L);
    }

    @Test
    void concludesNothingBeforeAllThatWasThereHasBeenRead() {
        reader.start();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(log.settledAfter).isNotEmpty());
        assertThat(log.settledAfter.getFirst()).isEqualTo(3);
    }

    @Test
    void concludesOnceAlsoWhenThereIsNothingNew() {
        positions.next.put(PARTITION, 3L);

        reader.start();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(log.settledAfter).containsExactly(0));
    }

    @Test
    void waitsForATopicThatIsNotThereYet() {
        records = 0;
        reader.start();

        await().during(Duration.ofMillis(300)).atMost(TIMEOUT).until(log.settledAfter::isEmpty);
        records = 3;

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(log.applied).hasSize(3));
    }

    @Test
    void putsAsideARecordThatCannotBeAppliedAndGoesOn() {
        log.poison = 1;

        reader.start();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(positions.next).containsEntry(PARTITION, 3L));
        assertThat(log.applied).containsExactly(0L, 2L);
        assertThat(log.aside).containsExactly("1 NumberFormatException");
    }

    @Test
    void survivesAnErrorThatWouldEndItsThread() {
        log.errors = 2;

        reader.start();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(positions.next).containsEntry(PARTITION, 3L));
        assertThat(log.applied).containsExactly(0L, 1L, 2L);
        assertThat(log.aside).isEmpty();
        await().atMost(TIMEOUT).until(() -> reader.progress().failingFor().isZero());
    }

    /** An error there does not come out at the end of the chain. */
    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void survivesAnErrorInsideAnOperator(boolean inItsOwnThread) {
        log.errorsInside = 2;
        log.inItsOwnThread = inItsOwnThread;

        reader.start();

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(positions.next).containsEntry(PARTITION, 3L));
        assertThat(log.applied).containsExactly(0L, 1L, 2L);
        assertThat(log.aside).isEmpty();
        await().atMost(TIMEOUT).until(() -> reader.progress().failingFor().isZero());
    }

    @Test
    void saysThatItIsBehindWhileTheStoreIsAway() {
        log.outage = true;
        reader.start();

        await().atMost(TIMEOUT).until(() -> reader.progress().failingFor().isPositive());
        assertThat(log.aside).isEmpty();
        log.outage = false;

        await().atMost(TIMEOUT).until(() -> reader.progress().failingFor().isZero());
        // It goes on with the first poll that succeeds, and there are two.
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(positions.next).containsEntry(PARTITION, 3L));
    }

    private Consumer<String, byte[]> consumer() {
        var consumer = new MockConsumer<String, byte[]>("earliest");
        if (records > 0) {
            consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
        }
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) records));
        consumer.setMaxPollRecords(2);
        consumer.schedulePollTask(() -> IntStream.range(0, records)
            .filter(offset -> offset >= consumer.position(PARTITION))
            .forEach(offset -> consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, "key", new byte[0]))));
        return consumer;
    }

    private static final class Kept implements OffsetStore {

        private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

        @Override
        public Mono<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions) {
            return Mono.just(next);
        }

        @Override
        public Mono<Void> save(Map<TopicPartition, Long> reached) {
            return Mono.fromRunnable(() -> next.putAll(reached));
        }

    }

}
