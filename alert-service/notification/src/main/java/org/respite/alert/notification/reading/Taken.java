package org.respite.alert.notification.reading;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** How much of what one poll brought has been taken. For one thread. */
final class Taken {

    private final Map<TopicPartition, Long> next = new HashMap<>();

    void add(ConsumerRecord<?, ?> record) {
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    /** Where to go on after what was taken. */
    Map<TopicPartition, Long> next() {
        return Map.copyOf(next);
    }

    /** Where those begin that were not taken. */
    Map<TopicPartition, Long> others(ConsumerRecords<?, ?> records) {
        Map<TopicPartition, Long> others = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            var first = records.records(partition).getFirst().offset();
            others.put(partition, next.getOrDefault(partition, first));
        }
        return others;
    }

}
