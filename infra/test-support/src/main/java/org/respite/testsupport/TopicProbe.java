package org.respite.testsupport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.respite.contract.EventType;

/**
 * Reads a topic from its beginning, all partitions, as a rule committed records only, and
 * remembers what it saw. For one thread.
 */
public final class TopicProbe implements AutoCloseable {

    /**
     * Generous, because builds share slow machines; nobody waits that long for a pass.
     */
    public static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;

    private final Consumer<String, byte[]> consumer;

    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    private TopicProbe(String topic, Consumer<String, byte[]> consumer) {
        this.topic = topic;
        this.consumer = consumer;
    }

    /** Opens a probe on a topic that exists. */
    public static TopicProbe of(String bootstrapServers, String topic) {
        return of(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), topic);
    }

    /**
     * Opens a probe.
     * @param client where the broker is and how to log in
     * @throws IllegalStateException if there is no such topic
     */
    public static TopicProbe of(Map<String, Object> client, String topic) {
        return open(client, "read_committed", topic);
    }

    /** As {@link #of(Map, String)}, but also of what was never committed. */
    public static TopicProbe ofAttempts(Map<String, Object> client, String topic) {
        return open(client, "read_uncommitted", topic);
    }

    private static TopicProbe open(Map<String, Object> client, String isolation, String topic) {
        var settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic)
            .stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
        if (partitions.isEmpty()) {
            consumer.close();
            throw new IllegalStateException("topic: " + topic + " (expected: one that exists)");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new TopicProbe(topic, consumer);
    }

    /** All that was committed before the call. */
    public List<ConsumerRecord<String, byte[]>> records() {
        var ends = consumer.endOffsets(consumer.assignment());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            pollBefore(deadline);
        }
        return List.copyOf(seen);
    }

    /** As {@link #records()}, read as events. */
    public <T> List<T> events(EventType<T> type) {
        return records().stream().map(found -> type.read(found.value())).toList();
    }

    /** As {@link #await(Predicate, Duration)} with {@link #PATIENCE}. */
    public List<ConsumerRecord<String, byte[]>> await(Predicate<List<ConsumerRecord<String, byte[]>>> condition) {
        return await(condition, PATIENCE);
    }

    /**
     * Reads on until all the records since the topic's beginning fulfil a condition.
     * @throws AssertionError if they do not within {@code patience}; tells their number,
     * not what is in them
     */
    public List<ConsumerRecord<String, byte[]>> await(Predicate<List<ConsumerRecord<String, byte[]>>> condition,
            Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.test(List.copyOf(seen))) {
            pollBefore(deadline);
        }
        return List.copyOf(seen);
    }

    /**
     * Reads on until there are at least {@code count} events, and returns all of them.
     */
    public <T> List<T> awaitEvents(EventType<T> type, int count) {
        return await(records -> records.size() >= count).stream().map(found -> type.read(found.value())).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void pollBefore(long deadline) {
        if (System.nanoTime() > deadline) {
            throw new AssertionError(topic + ": still waiting after " + seen.size() + " records");
        }
        consumer.poll(POLL).forEach(seen::add);
    }

}
