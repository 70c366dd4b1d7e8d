package org.respite.scoring.topology;

/**
 * What is released in one go: whole fortnights of organisations, until there are so many
 * cells. A transaction that takes longer than the broker waits for is begun again for
 * ever; a catch-up of many fortnights is therefore cut, and what is left follows.
 */
final class ReleasePortion {

    /** About a third of a second's work; the broker waits ten. */
    static final int CELLS = 500;

    private int left = CELLS;

    void take(int cells) {
        left -= cells;
    }

    boolean isUsedUp() {
        return left <= 0;
    }

}
