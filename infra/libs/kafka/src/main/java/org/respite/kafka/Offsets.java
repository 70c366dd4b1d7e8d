package org.respite.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** What is done with a consumer's positions, however it came by its partitions. */
public final class Offsets {

    private Offsets() {
    }

    /**
     * Goes where the store says; a partition it does not name is read from its beginning.
     */
    public static void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions,
            Map<TopicPartition, Long> next) {
        for (TopicPartition partition : partitions) {
            Long known = next.get(partition);
            if (known == null) {
                consumer.seekToBeginning(List.of(partition));
            }
            else {
                consumer.seek(partition, known);
            }
        }
    }

    /**
     * Asks the broker how many records a consumer has still to read.
     * @throws org.apache.kafka.common.errors.TimeoutException if it does not answer
     */
    public static long behind(Consumer<?, ?> consumer, Duration answer) {
        return consumer.endOffsets(consumer.assignment(), answer)
            .entrySet()
            .stream()
            .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
            .sum();
    }

    /**
     * What the broker says of a topic's partitions.
     * @throws UnknownTopicOrPartitionException if there are none
     */
    static Stream<TopicPartition> partitionsOf(String topic, @Nullable List<PartitionInfo> found) {
        if (found == null || found.isEmpty()) {
            throw new UnknownTopicOrPartitionException("topic: " + topic + " (expected: one that exists)");
        }
        return found.stream().map(partition -> new TopicPartition(topic, partition.partition()));
    }

}
