package org.respite.scoring.release;

/**
 * When a cell is published at all. They keep tiny groups out of sight and cells out of
 * the range where noise drowns them; the promise itself is the noise's.
 *
 * @param minimumRoster people on the roster in the period's block
 * @param minimumCount contributors; that a cell is published tells this much about
 * turnout
 * @param minimumNoisyCount contributors as published, noise included
 */
public record Gates(int minimumRoster, int minimumCount, int minimumNoisyCount) {

    /** The lowest allowed value of each gate. */
    public static final int FLOOR = 5;

    public Gates {
        requireFloor("minimumRoster", minimumRoster);
        requireFloor("minimumCount", minimumCount);
        requireFloor("minimumNoisyCount", minimumNoisyCount);
    }

    boolean admit(int roster, int count, long noisyCount) {
        return roster >= minimumRoster && count >= minimumCount && noisyCount >= minimumNoisyCount;
    }

    private static void requireFloor(String name, int value) {
        if (value < FLOOR) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: >= " + FLOOR + ")");
        }
    }

}
