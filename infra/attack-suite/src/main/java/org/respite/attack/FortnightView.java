package org.respite.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.respite.attack.surface.Surface;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/**
 * One fortnight as anybody sees it.
 *
 * @param cells by unit; the version that appeared last
 */
record FortnightView(Map<String, TeamIndicatorReleased> cells) {

    /** Lets the running fortnight end and looks at it. */
    static FortnightView ofEnd(Surface surface) {
        int fortnight = surface.fortnight();
        surface.endFortnight();
        return of(surface, fortnight);
    }

    static FortnightView of(Surface surface, int fortnight) {
        return of(surface.cells()
            .stream()
            .filter(cell -> cell.cadence() == Cadence.FORTNIGHT && cell.period() == fortnight)
            .toList());
    }

    /** A block's context, one series of it. */
    static FortnightView ofContext(Surface surface, int block, String series) {
        return of(surface.cells()
            .stream()
            .filter(cell -> cell.cadence() == Cadence.BLOCK && cell.period() == block && cell.series().equals(series))
            .toList());
    }

    static FortnightView of(List<TeamIndicatorReleased> cells) {
        Map<String, TeamIndicatorReleased> byUnit = new HashMap<>();
        cells.forEach(cell -> byUnit.put(cell.unit(), cell));
        return new FortnightView(byUnit);
    }

    TeamIndicatorReleased cell(String unit) {
        TeamIndicatorReleased cell = cells.get(unit);
        if (cell == null) {
            throw new IllegalStateException("cell of " + unit + ": none (expected: one, published or withheld)");
        }
        return cell;
    }

    /**
     * Noisy sums less what so many others in the middle add. Not a number where withheld.
     */
    double[] sums(Teams teams, int others) {
        return figures(teams, cell -> cell.sum() - (long) others * (Teams.CENTRAL_INDEX - cell.centre()));
    }

    /** Noisy counts less the others. Not a number where withheld. */
    double[] counts(Teams teams, int others) {
        return figures(teams, cell -> cell.count() - others);
    }

    private double[] figures(Teams teams, ToDoubleFunction<TeamIndicatorReleased> figure) {
        return teams.each(team -> cell(teams.id(team)))
            .mapToDouble(cell -> cell.isPublished() ? figure.applyAsDouble(cell) : Double.NaN)
            .toArray();
    }

}
