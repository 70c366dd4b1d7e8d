package org.respite.attack.running;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, committed records alone, and remembers them. */
final class Records implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private static final Comparator<ConsumerRecord<String, byte[]>> BY_PLACE = Comparator
        .<ConsumerRecord<String, byte[]>>comparingInt(ConsumerRecord::partition)
        .thenComparingLong(ConsumerRecord::offset);

    private final KafkaConsumer<String, byte[]> consumer;

    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    Records(Map<String, String> access, String topic) {
        Map<String, Object> settings = new HashMap<>(access);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic)
            .stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What has come since the last call, up to the topic's present end. */
    List<ConsumerRecord<String, byte[]>> more() {
        List<ConsumerRecord<String, byte[]>> more = new ArrayList<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(more::add);
        }
        seen.addAll(more);
        return more;
    }

    /** All, by partition and offset. */
    List<ConsumerRecord<String, byte[]>> all() {
        more();
        return seen.stream().sorted(BY_PLACE).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

}
