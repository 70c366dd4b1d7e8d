package org.respite.scoring.release;

/**
 * When a cell of a reporting unit with enough people on its roster is published at all.
 * They keep tiny groups out of sight and cells out of the range where noise drowns them;
 * the promise itself is the noise's.
 *
 * @param minimumCount contributors; that a cell is published tells this much about
 * turnout
 * @param minimumNoisyCount contributors as published, noise included
 */
public record PublicationGates(int minimumCount, int minimumNoisyCount) {

    /** The lowest allowed value of each gate. */
    public static final int FLOOR = 5;

    public PublicationGates {
        requireFloor("minimumCount", minimumCount);
        requireFloor("minimumNoisyCount", minimumNoisyCount);
    }

    boolean admit(int count, long noisyCount) {
        return count >= minimumCount && noisyCount >= minimumNoisyCount;
    }

    static void requireFloor(String name, int value) {
        if (value < FLOOR) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: >= " + FLOOR + ")");
        }
    }

}
