package org.respite.alert.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.respite.kafka.OffsetStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What one version cannot read, a later one reads at its first start. */
class RereadingTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final String TOPIC = "cells";

    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private static final int RECORDS = 6;

    private final Map<TopicPartition, Long> kept = new ConcurrentHashMap<>();

    private final InMemoryAsideLedger ledger = new InMemoryAsideLedger();

    private final MockProducer<String, byte[]> broker = SampleDeadLetters.broker();

    @Test
    void readsAgainWhatItHasLearntToReadAndNothingElse() throws Exception {
        assertThat(run(Set.of(1L, 4L))).containsExactly(0L, 2L, 3L, 5L);
        assertThat(ledger.all()).hasSize(2);

        assertThat(run(Set.of(1L, 4L))).isEmpty();
        assertThat(ledger.all()).hasSize(2);

        assertThat(run(Set.of(4L))).containsExactly(1L);
        assertThat(ledger.all()).extracting(PutAside::offset).containsExactly(4L);

        assertThat(run(Set.of())).containsExactly(4L);
        assertThat(ledger.all()).isEmpty();
        assertThat(run(Set.of())).isEmpty();
        assertThat(broker.history()).as("one letter a record").hasSize(2);
        assertThat(kept).containsEntry(PARTITION, (long) RECORDS);
    }

    @Test
    void aStoreOfAnEarlierVersionIsReadAgainOnce() throws Exception {
        kept.put(PARTITION, (long) RECORDS);

        assertThat(run(Set.of(2L))).containsExactly(0L, 1L, 3L, 4L, 5L);
        assertThat(run(Set.of())).containsExactly(2L);
    }

    @Test
    void whereReadingAgainWouldDoHarmOnlyWhatWasPutAsideIs() throws Exception {
        kept.put(PARTITION, (long) RECORDS);

        assertThat(run(Set.of(2L), false)).isEmpty();
    }

    private List<Long> run(Set<Long> unreadable) throws InterruptedException {
        return run(unreadable, true);
    }

    /** From one start to the next stop: what was applied. */
    private List<Long> run(Set<Long> unreadable, boolean allAtFirst) throws InterruptedException {
        var letters = SampleDeadLetters.to(broker, ledger, Clock.systemUTC());
        var version = new Version(unreadable, letters);
        var reader = new ProjectionReader("test", RereadingTest::consumer, version,
                new Rereading(new Kept(), ledger, letters, allAtFirst));
        reader.start();
        await().atMost(TIMEOUT).until(() -> version.settled && kept.getOrDefault(PARTITION, 0L) == RECORDS);
        var stopped = new CountDownLatch(1);
        reader.stop(stopped::countDown);
        assertThat(stopped.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return version.applied;
    }

    private static Consumer<String, byte[]> consumer() {
        var consumer = new MockConsumer<String, byte[]>("earliest");
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) RECORDS));
        consumer.setMaxPollRecords(2);
        consumer.schedulePollTask(() -> IntStream.range(0, RECORDS)
            .filter(offset -> offset >= consumer.position(PARTITION))
            .forEach(offset -> consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, "key", new byte[0]))));
        return consumer;
    }

    private static final class Version implements Projection {

        private final Set<Long> unreadable;

        private final DeadLetters letters;

        private final List<Long> applied = new CopyOnWriteArrayList<>();

        private volatile boolean settled;

        Version(Set<Long> unreadable, DeadLetters letters) {
            this.unreadable = unreadable;
            this.letters = letters;
        }

        @Override
        public Set<String> topics() {
            return Set.of(TOPIC);
        }

        @Override
        public Mono<Void> apply(List<ConsumerRecord<String, byte[]>> records) {
            return Flux.fromIterable(records)
                .concatMap(record -> unreadable.contains(record.offset()) ? letters.send(record, "NewerVersion")
                        : Mono.fromRunnable(() -> applied.add(record.offset())))
                .then();
        }

        @Override
        public Mono<Void> putAside(ConsumerRecord<String, byte[]> record, String reason) {
            return Mono.error(new AssertionError("nothing of the kind"));
        }

        @Override
        public Mono<Void> settle() {
            return Mono.fromRunnable(() -> settled = true);
        }

    }

    private final class Kept implements OffsetStore {

        @Override
        public Mono<Map<TopicPartition, Long>> of(Collection<TopicPartition> partitions) {
            return Mono.just(Map.copyOf(kept));
        }

        @Override
        public Mono<Void> save(Map<TopicPartition, Long> next) {
            return Mono.fromRunnable(() -> kept.putAll(next));
        }

    }

}
