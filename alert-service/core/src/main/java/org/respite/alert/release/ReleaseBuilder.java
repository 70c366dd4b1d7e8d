package org.respite.alert.release;

import java.util.LinkedHashMap;
import java.util.Map;
import org.respite.alert.release.Release.Arrival;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * A release while its cells come in, one by one. Not for more than one thread. The first
 * cell with an id stays: a second one with other content would be a second release.
 */
public final class ReleaseBuilder {

    private final ReleaseId id;

    private final Map<String, TeamIndicatorReleased> cells;

    /** Goes on from the cells that are known. */
    public ReleaseBuilder(Release known) {
        this.id = known.id();
        this.cells = new LinkedHashMap<>(known.cells());
    }

    /** Takes the cell if it is {@linkplain Arrival#NEW new}, and says what it is. */
    public Arrival take(TeamIndicatorReleased cell) {
        var name = cell.id();
        var kept = cells.get(name);
        if (kept != null) {
            return kept.equals(cell) ? Arrival.REPEATED : Arrival.CONFLICTING;
        }
        if (!awaits(cell)) {
            return Arrival.CONFLICTING;
        }
        cells.put(name, cell);
        return Arrival.NEW;
    }

    private boolean awaits(TeamIndicatorReleased cell) {
        if (cells.isEmpty()) {
            return true;
        }
        int of = cells.values().iterator().next().of();
        return cell.of() == of && cells.size() < of;
    }

    /** As it stands now. */
    public Release release() {
        return new Release(id, cells);
    }

}
