package org.respite.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.ingest.broker.ReaderGear;

/** Follows the log with a store that is slow. */
class JournalProjectionTest {

    private static final Duration MOMENT = Duration.ofMillis(400);

    private static final TopicPartition PARTITION = new TopicPartition(Topics.CHECK_INS, 0);

    private final InMemoryJournalStore store = new InMemoryJournalStore();

    private final JournalProjection reader = reader();

    @Test
    void whatIsLateIsCalledOff() {
        reader.reached();
        store.slow = MOMENT.multipliedBy(3);

        assertThatExceptionOfType(CompletionException.class)
            .isThrownBy(() -> take(new Diary().answers("ana", new UUID(4, 1), 3).log, 0))
            .withCauseInstanceOf(TimeoutException.class);

        await().during(store.slow.plus(MOMENT)).atMost(Duration.ofSeconds(60)).until(store.keys::isEmpty);
    }

    @Test
    void aStoreTooSlowForAllOfAPollGetsToItsEnd() {
        reader.reached();
        var diary = new Diary();
        IntStream.range(0, 40).forEach(i -> diary.answers("ana", new UUID(4, i), i).erases("ana", new UUID(4, i)));
        diary.answers("ana", new UUID(5, 1), 3);
        store.slow = Duration.ofMillis(4);

        int tries = 0;
        while (reader.reached().getOrDefault(0, 0L) < diary.log.size()) {
            assertThat(tries++).as("tries").isLessThan(30);
            int from = Math.toIntExact(reader.reached().getOrDefault(0, 0L));
            try {
                take(diary.log.subList(from, diary.log.size()), from);
            }
            catch (CompletionException late) {
                assertThat(late).hasCauseInstanceOf(TimeoutException.class);
            }
        }

        assertThat(tries).as("it was too slow").isGreaterThan(1);
        assertThat(store.sections.values()).singleElement().satisfies(list -> assertThat(list).hasSize(1));
    }

    @Test
    void eachPieceHasItsPosition() {
        reader.reached();
        var diary = new Diary();
        IntStream.range(0, 500).forEach(i -> diary.answersOn("ana", new UUID(4, i), 35, i % 28));
        // The key, then list, index, entries and position of each piece.
        store.life = 1 + 4 * 2 + 2;

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> take(diary.log, 0));

        assertThat(store.reached).isEqualTo(Map.of(0, 200L));
    }

    private void take(List<LogRecord> log, long from) {
        List<ConsumerRecord<String, byte[]>> records = IntStream.range(0, log.size())
            .mapToObj(i -> record(log.get(i), from + i))
            .toList();
        reader.take(new ConsumerRecords<>(Map.of(PARTITION, records), Map.of()), Map.of(0, from + log.size()));
    }

    private static ConsumerRecord<String, byte[]> record(LogRecord logged, long offset) {
        ProducerRecord<String, byte[]> sent = switch (logged) {
            case LogRecord.Answered answered -> EventType.CHECK_IN_ACCEPTED.toRecord(answered.checkIn());
            case LogRecord.Erased erased -> EventType.CHECK_IN_ERASED.toRecord(erased.erasure());
        };
        var found = new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, sent.key(), sent.value());
        sent.headers().forEach(found.headers()::add);
        return found;
    }

    private JournalProjection reader() {
        var registry = new SimpleMeterRegistry();
        var meters = new JournalMetrics(registry);
        var keys = new PlainKeys();
        return new JournalProjection(new ReaderGear(() -> {
            throw new IllegalStateException("nothing is polled here");
        }, registry, _ -> {
        }), new LogRecords(new AnySeal(), Diary.NAMES, meters), new JournalWriter(store, keys, Diary.NAMES, meters),
                new FlatJournals(store, keys, Diary.NAMES), new KeyCheck(store, keys), store, MOMENT);
    }

}
