package org.respite.scoring.topology;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.respite.contract.EventType;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/**
 * What the released topic holds, committed records alone. It is read to its end before
 * the first record is processed, so a state that was lost does not release again.
 */
record ReleasedCells(ReadOnlyKeyValueStore<String, byte[]> store) {

    /** The cells of a fortnight; none if it was not released. */
    List<TeamIndicatorReleased> of(String organisation, int fortnight) {
        return read(prefix(organisation, Cadence.FORTNIGHT) + SortableNumber.of(fortnight) + "/");
    }

    /** All released fortnights of an organisation. */
    SortedMap<Integer, List<TeamIndicatorReleased>> of(String organisation) {
        return read(prefix(organisation, Cadence.FORTNIGHT)).stream()
            .collect(Collectors.groupingBy(TeamIndicatorReleased::period, TreeMap::new, Collectors.toList()));
    }

    private List<TeamIndicatorReleased> read(String prefix) {
        try (KeyValueIterator<String, byte[]> found = store.prefixScan(prefix, new StringSerializer())) {
            return Entries.of(found)
                .stream()
                .map(entry -> EventType.TEAM_INDICATOR_RELEASED.read(entry.value))
                .toList();
        }
    }

    static String keyOf(TeamIndicatorReleased cell) {
        return prefix(cell.organisation(), cell.cadence()) + SortableNumber.of(cell.period()) + "/" + cell.unit() + "/"
                + cell.series();
    }

    private static String prefix(String organisation, Cadence cadence) {
        return organisation + "/" + cadence.name().toLowerCase(Locale.ROOT) + "/";
    }

}
