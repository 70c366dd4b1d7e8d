package org.respite.scoring.release;

import java.util.List;

/**
 * What a reporting unit comes to, a cell for each series of the policy.
 *
 * @param cells as the world will see them
 * @param held the figures, noise in them, that gates hold back: shown nowhere but in the
 * sum of a {@link PooledRemainder}; empty for a published unit
 * @param roster people on the unit's roster
 * @param contributors without noise; for the gates alone
 */
record UnitCells(List<Cell> cells, List<Cell> held, int roster, int contributors) {

    static UnitCells published(List<Cell> cells, int roster, int contributors) {
        return new UnitCells(cells, List.of(), roster, contributors);
    }

    /** Of a period that may not be released: nothing was looked at. */
    static UnitCells closed(List<Cell> cells, int roster) {
        return new UnitCells(cells, List.of(), roster, 0);
    }

    boolean isHeld() {
        return !held.isEmpty();
    }

    String department() {
        return cells.getFirst().department();
    }

    long noisyCount() {
        return held.getFirst().count();
    }

    /** Holds a figure without noise. */
    @Override
    public String toString() {
        return "UnitCells[" + cells.getFirst().unit() + "]";
    }

}
