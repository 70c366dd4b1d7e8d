package org.respite.alert.notification.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.alert.notification.Samples.NOON;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.respite.alert.notification.routing.UnitPlace;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

class UnitTreeSnapshotTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.UNITS, 0);

    private final MockConsumer<String, byte[]> topic = AlertsOnTopic.units();

    private final UnitTreeSnapshot units = new UnitTreeSnapshot(topic);

    private long end;

    @AfterEach
    void close() {
        units.close();
    }

    @Test
    void aUnitIsWhereTheTreePublishedLastHasIt() {
        publish(oncologyIn("medicine"));
        units.catchUp();
        assertThat(lineOfOncology()).containsExactly("oncology", "medicine");

        publish(oncologyIn("surgery"));
        units.catchUp();
        assertThat(lineOfOncology()).containsExactly("oncology", "surgery");
    }

    @Test
    void aTreeNobodyCanReadLeavesTheOneBeforeAndThoseOfOthers() {
        publish(oncologyIn("medicine"));
        publish(new byte[] { 1 });
        units.catchUp();

        assertThat(lineOfOncology()).containsExactly("oncology", "medicine");
        assertThat(units.placeOf("lakeside", "oncology")).isEqualTo(UnitPlace.unknown("oncology"));
    }

    private List<String> lineOfOncology() {
        return units.placeOf("st-olav", "oncology").line();
    }

    private void publish(byte[] value) {
        long offset = end++;
        topic.updateEndOffsets(Map.of(PARTITION, end));
        topic.schedulePollTask(() -> topic.addRecord(new ConsumerRecord<>(Topics.UNITS, 0, offset, "st-olav", value)));
    }

    private static byte[] oncologyIn(String department) {
        return EventType.UNIT_TREE_PUBLISHED.write(new UnitTreePublished(
                "st-olav", ZoneOffset.UTC, NOON, List.of(new Unit("medicine", "Medicine", null),
                        new Unit("surgery", "Surgery", null), new Unit("oncology", "Oncology ward", department)),
                new TreeMap<>()));
    }

}
