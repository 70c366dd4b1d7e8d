package org.respite.scoring.release;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

/**
 * What the next period is centred and clipped on. It follows from published cells only,
 * so it costs no privacy.
 */
final class NextCentres {

    private static final int STEP = 5;

    private static final int LOWEST = 30;

    private static final int HIGHEST = 70;

    private NextCentres() {
    }

    static Map<String, Integer> next(String series, Map<String, Integer> before, List<TeamIndicatorReleased> cells) {
        Map<String, Integer> next = new TreeMap<>(before);
        cells.stream()
            .filter(cell -> cell.series().equals(series) && cell.level() != Level.UNIT && cell.isPublished())
            .forEach(cell -> next.put(cell.unit(), centre(cell)));
        return next;
    }

    /** In integers, halves upwards, so that it comes out the same everywhere. */
    private static int centre(TeamIndicatorReleased cell) {
        long total = cell.centre() * cell.count() + cell.sum();
        long steps = Math.floorDiv(2 * total + STEP * cell.count(), 2 * STEP * cell.count());
        return Math.clamp(STEP * steps, LOWEST, HIGHEST);
    }

}
