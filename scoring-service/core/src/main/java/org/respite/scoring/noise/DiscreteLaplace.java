package org.respite.scoring.noise;

/**
 * Integers with probability proportional to exp(−|x| / scale), exactly: algorithm 2 of
 * Canonne, Kamath and Steinke (2020).
 *
 * @param scale a whole number of at least 1
 */
record DiscreteLaplace(long scale) {

    long sample(Bits bits) {
        while (true) {
            long magnitude = magnitude(bits);
            boolean negative = bits.next(1) == 1;
            // Zero is reached from both sides and would come up twice as often.
            if (!negative || magnitude > 0) {
                return negative ? -magnitude : magnitude;
            }
        }
    }

    /** Geometric: the remainder by the scale by rejection, the quotient by counting. */
    private long magnitude(Bits bits) {
        long remainder = bits.below(scale);
        while (!BernoulliExp.heads(remainder, scale, bits)) {
            remainder = bits.below(scale);
        }
        long quotient = 0;
        while (BernoulliExp.heads(1, 1, bits)) {
            quotient++;
        }
        return Math.addExact(remainder, Math.multiplyExact(scale, quotient));
    }

}
