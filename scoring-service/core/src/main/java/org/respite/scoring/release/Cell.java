package org.respite.scoring.release;

import java.util.List;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

/**
 * The figures of one cell as the world will see them: noise is in them already, and a
 * withheld cell holds zeros.
 *
 * @param unit the unit's, department's or organisation's id
 * @param department of a unit: the department's id, or the organisation's where there is
 * none
 * @param centre what the sum is relative to
 * @param sum noisy
 * @param count noisy
 * @param cells unit cells added up; 0 if withheld
 */
record Cell(String unit, String department, Level level, String series, int headcount, int centre, long sum, long count,
        int cells) {

    /** A parent with fewer would repeat a unit under another name. */
    private static final int MINIMUM_CELLS_OF_A_PARENT = 2;

    Cell withheld() {
        return new Cell(unit, department, level, series, headcount, centre, 0, 0, 0);
    }

    boolean isPublished() {
        return cells > 0;
    }

    /**
     * This cell of a parent filled with the noisy cells of units, each moved to the
     * parent's centre.
     */
    Cell filledFrom(List<Cell> parts) {
        if (parts.size() < MINIMUM_CELLS_OF_A_PARENT) {
            return withheld();
        }
        long total = parts.stream().mapToLong(cell -> cell.sum + (cell.centre - centre) * cell.count).sum();
        long people = parts.stream().mapToLong(Cell::count).sum();
        return new Cell(unit, department, level, series, headcount, centre, total, people, parts.size());
    }

}
