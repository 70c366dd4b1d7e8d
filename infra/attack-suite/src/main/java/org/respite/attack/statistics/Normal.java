package org.respite.attack.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** The standard normal distribution. */
public final class Normal {

    private static final NormalDistribution STANDARD = new NormalDistribution();

    private Normal() {
    }

    /** Φ(x). */
    public static double probabilityBelow(double x) {
        return STANDARD.cumulativeProbability(x);
    }

    /** Φ⁻¹(p); infinite at 0 and 1. */
    public static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    /**
     * 2Φ(μ/2) − 1: the advantage of the best test between two normal distributions μ
     * standard deviations apart.
     */
    public static double advantage(double mu) {
        return 2 * probabilityBelow(mu / 2) - 1;
    }

    /** The μ that goes with an advantage. */
    public static double mu(double advantage) {
        return 2 * quantile((1 + advantage) / 2);
    }

}
