package org.respite.scoring.noise;

/** Unbiased, independent bits. */
interface Bits {

    /**
     * A number of that many bits, each value equally likely.
     * @param bits 1 to 62
     */
    long next(int bits);

    /**
     * A number from 0 to below the bound, each equally likely: what does not fit is drawn
     * again, since a remainder would favour small numbers.
     * @param bound at least 1
     */
    default long below(long bound) {
        if (bound == 1) {
            return 0;
        }
        int width = Long.SIZE - Long.numberOfLeadingZeros(bound - 1);
        long drawn = next(width);
        while (drawn >= bound) {
            drawn = next(width);
        }
        return drawn;
    }

}
