package org.respite.scoring.topology;

import java.util.Arrays;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.topology.state.ReleasedCells;
import org.respite.scoring.topology.state.StateStores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps {@link ReleasedCells}: the first version of each cell, for ever. */
final class ReleasedCellsIndex implements Processor<byte[], byte[], Void, Void> {

    private static final Logger log = LoggerFactory.getLogger(ReleasedCellsIndex.class);

    private final ScoringMetrics metrics;

    private KeyValueStore<String, byte[]> store;

    ReleasedCellsIndex(ScoringMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(StateStores.RELEASED_CELLS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try {
            TeamIndicatorReleased cell = EventType.TEAM_INDICATOR_RELEASED.read(record.value());
            byte @Nullable [] first = store.putIfAbsent(ReleasedCells.keyOf(cell), record.value());
            if (first != null && !Arrays.equals(first, record.value())) {
                report("a cell in a second version");
            }
        }
        catch (UnreadableEventException foreign) {
            report("a record that is no cell");
        }
    }

    private void report(String what) {
        metrics.mismatches().increment();
        log.atError().addKeyValue("what", what).log("the released topic holds what it should not");
    }

}
