package org.respite.alert.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * What becomes of the next cells, given the releases they belong to.
 *
 * @param additions the cells to keep, by release
 * @param releases every release touched, as it stands afterwards
 * @param outcomes how many cells met which fate
 */
public record CellBatch(Map<ReleaseId, List<TeamIndicatorReleased>> additions, Map<ReleaseId, Release> releases,
        Map<ReadOutcome, Integer> outcomes) {

    public static CellBatch of(List<TeamIndicatorReleased> cells, Map<ReleaseId, Release> known) {
        Map<ReleaseId, ReleaseBuilder> growing = new HashMap<>();
        var intake = new CellBatch(new HashMap<>(), new HashMap<>(), new EnumMap<>(ReadOutcome.class));
        for (TeamIndicatorReleased cell : cells) {
            var id = ReleaseId.of(cell);
            var arrival = growing
                .computeIfAbsent(id, first -> new ReleaseBuilder(known.getOrDefault(first, Release.empty(first))))
                .take(cell);
            intake.note(id, cell, arrival);
        }
        growing.forEach((id, grown) -> intake.releases.put(id, grown.release()));
        return intake;
    }

    private void note(ReleaseId id, TeamIndicatorReleased cell, Release.Arrival arrival) {
        if (arrival == Release.Arrival.NEW) {
            additions.computeIfAbsent(id, first -> new ArrayList<>()).add(cell);
        }
        outcomes.merge(ReadOutcome.of(arrival, cell), 1, Integer::sum);
    }

    public List<Release> complete() {
        return releases.values().stream().filter(Release::complete).toList();
    }
}
