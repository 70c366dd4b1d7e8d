package org.respite.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** A topic of one partition, as the clients' own stand-in for a consumer shows it. */
final class Samples {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    static final String TOPIC = "cells";

    static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private Samples() {
    }

    static MockConsumer<String, byte[]> consumer(int records) {
        var consumer = new MockConsumer<String, byte[]>("earliest");
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), new Node[0], new Node[0])));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) records));
        consumer.schedulePollTask(() -> IntStream.range(0, records)
            .filter(offset -> offset >= consumer.position(PARTITION))
            .forEach(offset -> consumer.addRecord(record(offset))));
        return consumer;
    }

    static ConsumerRecord<String, byte[]> record(long offset) {
        return new ConsumerRecord<>(TOPIC, 0, offset, "key", new byte[0]);
    }

}
