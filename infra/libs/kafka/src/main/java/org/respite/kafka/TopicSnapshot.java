package org.respite.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads a topic from its beginning to its end and then no further, for what is needed
 * whole before anything is done with it, such as a compacted topic. For one thread, which
 * it blocks.
 */
public final class TopicSnapshot implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;

    private final String topic;

    private final Duration limit;

    /**
     * Asks the broker nothing yet.
     * @param consumer without a group; is closed with this
     * @param limit for one reading to the end
     */
    public TopicSnapshot(Consumer<String, byte[]> consumer, String topic, Duration limit) {
        this.consumer = consumer;
        this.topic = topic;
        this.limit = limit;
    }

    /**
     * Reads all that is there at the call; the next call goes on behind it.
     * @throws TimeoutException if the broker does not give it in time
     * @throws org.apache.kafka.common.errors.UnknownTopicOrPartitionException if there is
     * no such topic
     */
    public void readToEnd(java.util.function.Consumer<ConsumerRecord<String, byte[]>> each) {
        long start = System.nanoTime();
        if (consumer.assignment().isEmpty()) {
            consumer.assign(Offsets.partitionsOf(topic, consumer.partitionsFor(topic, limit)).toList());
            consumer.seekToBeginning(consumer.assignment());
        }
        var ends = consumer.endOffsets(consumer.assignment(), limit);
        while (!hasReached(ends)) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new TimeoutException("topic: " + topic + " (expected: to be read within " + limit + ")");
            }
            consumer.poll(POLL).forEach(each);
        }
    }

    private boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), limit) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }

}
