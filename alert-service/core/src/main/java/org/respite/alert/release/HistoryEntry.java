package org.respite.alert.release;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * What is kept of one release of a unit.
 *
 * @param cells as released, one a series
 * @param verdict absent where the detector does not follow
 */
public record HistoryEntry(List<TeamIndicatorReleased> cells, @Nullable UnitVerdict verdict) {

    public Optional<TeamIndicatorReleased> exhaustion() {
        return cells.stream().filter(cell -> cell.series().equals(Release.EXHAUSTION)).findFirst();
    }
}
