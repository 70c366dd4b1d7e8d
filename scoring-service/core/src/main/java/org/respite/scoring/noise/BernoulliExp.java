package org.respite.scoring.noise;

/**
 * A coin that shows heads with probability exp(−γ), exactly, for a rational γ: algorithm
 * 1 of Canonne, Kamath and Steinke, The Discrete Gaussian for Differential Privacy (2020,
 * arXiv 2004.00010).
 */
final class BernoulliExp {

    private BernoulliExp() {
    }

    /**
     * One throw with γ = numerator / denominator.
     * @throws ArithmeticException if a product does not fit a long
     */
    static boolean heads(long numerator, long denominator, Bits bits) {
        for (long whole = numerator / denominator; whole > 0; whole--) {
            if (!headsUpToOne(1, 1, bits)) {
                return false;
            }
        }
        return headsUpToOne(numerator % denominator, denominator, bits);
    }

    /**
     * For γ up to 1: the number of coins γ/1, γ/2, γ/3 … up to the first tails is odd.
     */
    private static boolean headsUpToOne(long numerator, long denominator, Bits bits) {
        long thrown = 1;
        while (bits.below(Math.multiplyExact(denominator, thrown)) < numerator) {
            thrown++;
        }
        return thrown % 2 == 1;
    }

}
