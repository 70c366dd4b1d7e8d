package org.respite.alert.notification.reading;

import static org.respite.alert.notification.Samples.opened;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.alert.TeamAlertChanged;

/** Alerts that are opened one after the other, unless something else is put in. */
final class AlertsOnTopic {

    static final TopicPartition PARTITION = new TopicPartition(Topics.TEAM_ALERTS, 0);

    /** By offset. */
    final Map<Integer, TeamAlertChanged> changes = new HashMap<>();

    /** The first records. */
    final List<byte[]> unreadable = new ArrayList<>();

    private final int number;

    AlertsOnTopic(int number) {
        this.number = number;
    }

    MockConsumer<String, byte[]> alerts() {
        var consumer = new MockConsumer<String, byte[]>("earliest");
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) number));
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(PARTITION)));
        // A broker gives what is asked for, again if it is asked for again.
        IntStream.range(0, 500)
            .forEach(poll -> consumer.schedulePollTask(() -> IntStream.range((int) consumer.position(PARTITION), number)
                .forEach(offset -> consumer.addRecord(record(offset)))));
        return consumer;
    }

    private ConsumerRecord<String, byte[]> record(int offset) {
        var value = offset < unreadable.size() ? unreadable.get(offset)
                : EventType.TEAM_ALERT_CHANGED.write(changes.getOrDefault(offset, opened("alert-" + offset)));
        return new ConsumerRecord<>(Topics.TEAM_ALERTS, 0, offset, "st-olav/oncology", value);
    }

    static MockConsumer<String, byte[]> units() {
        var units = new TopicPartition(Topics.UNITS, 0);
        var consumer = new MockConsumer<String, byte[]>("earliest");
        consumer.updatePartitions(Topics.UNITS, List.of(new PartitionInfo(Topics.UNITS, 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(units, 0L));
        consumer.updateEndOffsets(Map.of(units, 0L));
        return consumer;
    }

}
