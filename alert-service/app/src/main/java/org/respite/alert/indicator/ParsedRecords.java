package org.respite.alert.indicator;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.respite.alert.release.CellValidation;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.unit.UnitTreePublished;

/** Records sorted into what they say and what cannot be read. */
record ParsedRecords(List<TeamIndicatorReleased> cells, List<UnitTreePublished> trees, List<Unreadable> unreadable) {

    private static final String IMPLAUSIBLE = "Implausible";

    /**
     * @param reason one word, no data
     */
    record Unreadable(ConsumerRecord<String, byte[]> record, String reason) {

        boolean isCell() {
            return record.topic().equals(Topics.TEAM_INDICATORS);
        }
    }

    static ParsedRecords of(List<ConsumerRecord<String, byte[]>> records) {
        var incoming = new ParsedRecords(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        records.forEach(incoming::sort);
        return incoming;
    }

    private void sort(ConsumerRecord<String, byte[]> record) {
        try {
            read(record);
        }
        catch (UnreadableEventException unreadable) {
            this.unreadable.add(new Unreadable(record, unreadable.reason()));
        }
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topics.UNITS)) {
            readTree(record);
            return;
        }
        var cell = EventType.TEAM_INDICATOR_RELEASED.read(record.value());
        if (CellValidation.cell(cell)) {
            cells.add(cell);
        }
        else {
            unreadable.add(new Unreadable(record, IMPLAUSIBLE));
        }
    }

    private void readTree(ConsumerRecord<String, byte[]> record) {
        var tree = EventType.UNIT_TREE_PUBLISHED.read(record.value());
        if (CellValidation.tree(tree)) {
            trees.add(tree);
        }
        else {
            unreadable.add(new Unreadable(record, IMPLAUSIBLE));
        }
    }

}
