package org.respite.alert.indicator;

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
record Intake(Map<ReleaseId, List<TeamIndicatorReleased>> additions, Map<ReleaseId, Release> releases,
        Map<ReadOutcome, Integer> outcomes) {

    static Intake of(List<TeamIndicatorReleased> cells, Map<ReleaseId, Release> known) {
        var intake = new Intake(new HashMap<>(), new HashMap<>(), new EnumMap<>(ReadOutcome.class));
        for (TeamIndicatorReleased cell : cells) {
            intake.take(cell, known);
        }
        return intake;
    }

    private void take(TeamIndicatorReleased cell, Map<ReleaseId, Release> known) {
        var id = ReleaseId.of(cell);
        var release = releases.computeIfAbsent(id, missing -> known.getOrDefault(missing, Release.empty(missing)));
        var arrival = release.arrivalOf(cell);
        if (arrival == Release.Arrival.NEW) {
            releases.put(id, release.with(cell));
            additions.computeIfAbsent(id, first -> new ArrayList<>()).add(cell);
        }
        outcomes.merge(ReadOutcome.of(arrival, cell), 1, Integer::sum);
    }

    List<Release> complete() {
        return releases.values().stream().filter(Release::complete).toList();
    }
}
