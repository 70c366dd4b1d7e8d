package org.respite.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * One consumer, from opening to closing, on all partitions of some topics. Partitions
 * added later are found when reading begins again. Every method may block; never two at a
 * time, but for {@link #wakeUp()}.
 */
public final class TopicConsumer {

    private static final Duration POLL = Duration.ofMillis(250);

    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> consumer;

    TopicConsumer(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    void assign(Set<String> topics) {
        consumer.assign(
                topics.stream().flatMap(topic -> Offsets.partitionsOf(topic, consumer.partitionsFor(topic))).toList());
    }

    void seek(Map<TopicPartition, Long> next) {
        Offsets.seek(consumer, partitions(), next);
    }

    TopicBatch poll() {
        var records = consumer.poll(POLL);
        Map<TopicPartition, Long> next = new HashMap<>();
        partitions().forEach(partition -> next.put(partition, consumer.position(partition)));
        return new TopicBatch(records, Map.copyOf(next));
    }

    public Set<TopicPartition> partitions() {
        return consumer.assignment();
    }

    /** Asks the broker where the partitions end now. */
    public Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions());
    }

    /** Whether everything before these ends has been polled. */
    public boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Whether nothing more was there when the broker last answered a poll. */
    public boolean isAtEnd() {
        return partitions().stream().allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0);
    }

    /**
     * Asks the broker how many records are still to be read.
     * @throws org.apache.kafka.common.errors.TimeoutException if it does not answer
     */
    public long behind() {
        return Offsets.behind(consumer, ANSWER);
    }

    void wakeUp() {
        consumer.wakeup();
    }

    void close() {
        consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
    }

}
