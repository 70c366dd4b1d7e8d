package org.respite.scoring.topology.state;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.respite.contract.EnumWord;
import org.respite.contract.EventType;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.topology.serde.SortableNumber;

/**
 * What the released topic holds, committed records alone. It is read to its end before
 * the first record is processed, so a state that was lost does not release again.
 */
public record ReleasedCells(ReadOnlyKeyValueStore<String, byte[]> store) {

    /**
     * The cells released with a fortnight, its own and those of a block that ends with
     * it; none if it was not released.
     */
    public List<TeamIndicatorReleased> of(String organisation, int fortnight) {
        Stream<TeamIndicatorReleased> own = read(prefix(organisation, Cadence.FORTNIGHT, fortnight)).stream();
        return Stream
            .concat(own,
                    ReportingCalendar.blockEndingWith(fortnight)
                        .stream()
                        .flatMap(block -> read(prefix(organisation, Cadence.BLOCK, block)).stream()))
            .toList();
    }

    /** All released fortnights of an organisation. */
    public SortedSet<Integer> fortnights(String organisation) {
        return read(prefix(organisation, Cadence.FORTNIGHT)).stream()
            .map(TeamIndicatorReleased::period)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<TeamIndicatorReleased> read(String prefix) {
        try (KeyValueIterator<String, byte[]> found = store.prefixScan(prefix, new StringSerializer())) {
            List<TeamIndicatorReleased> cells = new ArrayList<>();
            found.forEachRemaining(entry -> cells.add(EventType.TEAM_INDICATOR_RELEASED.read(entry.value)));
            return cells;
        }
    }

    public static String keyOf(TeamIndicatorReleased cell) {
        return prefix(cell.organisation(), cell.cadence(), cell.period()) + cell.unit() + "/" + cell.series();
    }

    private static String prefix(String organisation, Cadence cadence, int period) {
        return prefix(organisation, cadence) + SortableNumber.of(period) + "/";
    }

    private static String prefix(String organisation, Cadence cadence) {
        return organisation + "/" + EnumWord.of(cadence) + "/";
    }

}
