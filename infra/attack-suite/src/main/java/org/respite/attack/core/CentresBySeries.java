package org.respite.attack.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.release.Releaser;

/**
 * What scores are centred on.
 *
 * @param bySeries series → department → centre
 */
record CentresBySeries(Map<String, Map<String, Integer>> bySeries) {

    static final CentresBySeries INITIAL = new CentresBySeries(Map.of());

    Map<String, Integer> of(String series) {
        return bySeries.getOrDefault(series, Map.of());
    }

    /** For what comes after these cells. */
    CentresBySeries after(List<TeamIndicatorReleased> cells, Releaser releaser) {
        Map<String, Map<String, Integer>> next = new HashMap<>(bySeries);
        cells.stream()
            .map(TeamIndicatorReleased::series)
            .collect(Collectors.toSet())
            .forEach(series -> next.put(series, releaser.nextCentres(series, of(series), cells)));
        return new CentresBySeries(next);
    }

}
