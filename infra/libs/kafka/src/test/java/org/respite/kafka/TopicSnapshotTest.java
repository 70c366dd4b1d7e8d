package org.respite.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class TopicSnapshotTest {

    private final MockConsumer<String, byte[]> consumer = Samples.consumer(2);

    private final List<Long> read = new ArrayList<>();

    @Test
    void readsToTheEndAndTheNextTimeOnlyWhatCameSince() {
        try (var snapshot = new TopicSnapshot(consumer, Samples.TOPIC, Samples.PATIENCE)) {
            snapshot.readToEnd(found -> read.add(found.offset()));
            assertThat(read).containsExactly(0L, 1L);

            consumer.updateEndOffsets(Map.of(Samples.PARTITION, 3L));
            consumer.schedulePollTask(() -> consumer.addRecord(Samples.record(2)));
            snapshot.readToEnd(found -> read.add(found.offset()));
        }

        assertThat(read).containsExactly(0L, 1L, 2L);
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void anEmptyTopicIsReadAtOnce() {
        var empty = Samples.consumer(0);

        new TopicSnapshot(empty, Samples.TOPIC, Samples.PATIENCE).readToEnd(found -> read.add(found.offset()));

        assertThat(read).isEmpty();
    }

    @Test
    void doesNotWaitForEverForWhatTheBrokerDoesNotGive() {
        consumer.updateEndOffsets(Map.of(Samples.PARTITION, 5L));

        assertThatExceptionOfType(TimeoutException.class)
            .isThrownBy(() -> new TopicSnapshot(consumer, Samples.TOPIC, Duration.ofMillis(20))
                .readToEnd(found -> read.add(found.offset())))
            .withMessageContaining(Samples.TOPIC);
    }

    @Test
    void aTopicThatIsNotThereIsNoEmptyOne() {
        assertThatExceptionOfType(UnknownTopicOrPartitionException.class)
            .isThrownBy(() -> new TopicSnapshot(consumer, "other", Samples.PATIENCE).readToEnd(found -> {
            }))
            .withMessage("topic: other (expected: one that exists)");
    }

}
