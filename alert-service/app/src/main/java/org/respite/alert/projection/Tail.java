package org.respite.alert.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * One consumer, from opening to closing, on all partitions of some topics. Without a
 * group: every instance of the service reads everything, so a second one is a standby
 * that is always up to date. Partitions added later are found at the next start. Every
 * method may block; never two at a time.
 */
final class Tail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Consumer<String, byte[]> consumer;

    private final Map<TopicPartition, Long> endsAtOpening;

    private boolean current;

    private Tail(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> endsAtOpening) {
        this.consumer = consumer;
        this.endsAtOpening = Map.copyOf(endsAtOpening);
    }

    /**
     * @throws IllegalStateException if there is no such topic
     */
    static Tail open(Consumer<String, byte[]> consumer, Set<String> topics) {
        try {
            var partitions = topics.stream().flatMap(topic -> partitionsOf(consumer, topic)).toList();
            consumer.assign(partitions);
            return new Tail(consumer, consumer.endOffsets(partitions));
        }
        catch (RuntimeException failure) {
            consumer.close();
            throw failure;
        }
    }

    private static Stream<TopicPartition> partitionsOf(Consumer<String, byte[]> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new IllegalStateException("topic: " + topic + " (expected: one that exists)");
        }
        return partitions.stream().map(found -> new TopicPartition(topic, found.partition()));
    }

    Set<TopicPartition> partitions() {
        return consumer.assignment();
    }

    /**
     * Goes where the store says. An offset the topic no longer has means its beginning.
     */
    void seek(Map<TopicPartition, Long> known) {
        for (TopicPartition partition : partitions()) {
            Long next = known.get(partition);
            if (next == null) {
                consumer.seekToBeginning(List.of(partition));
            }
            else {
                consumer.seek(partition, next);
            }
        }
    }

    /** Waits a moment for records. */
    Batch poll() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        Map<TopicPartition, Long> next = new HashMap<>();
        partitions().forEach(partition -> next.put(partition, consumer.position(partition)));
        boolean before = current;
        current = current || reachedEnds();
        return new Batch(records, next, current, !before && current);
    }

    /**
     * Asks the broker how many records are still to be read.
     * @throws org.apache.kafka.common.errors.TimeoutException if it does not answer
     */
    long behind() {
        return consumer.endOffsets(partitions(), ANSWER)
            .entrySet()
            .stream()
            .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
            .sum();
    }

    private boolean reachedEnds() {
        return endsAtOpening.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    /**
     * @param next where to go on after these records
     * @param current whether everything that was there at the opening has been read
     * @param becameCurrent whether it is so for the first time
     */
    record Batch(List<ConsumerRecord<String, byte[]>> records, Map<TopicPartition, Long> next, boolean current,
            boolean becameCurrent) {

        boolean changesNothing() {
            return records.isEmpty() && !becameCurrent;
        }

        Batch of(List<ConsumerRecord<String, byte[]>> fewer) {
            return new Batch(fewer, next, current, becameCurrent);
        }
    }

}
