package org.respite.attack.statistics;

import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * How often something happened in independent trials.
 *
 * @param hits 0 to {@code trials}
 * @param trials at least 1
 */
public record Proportion(long hits, long trials) {

    public Proportion {
        if (trials < 1) {
            throw new IllegalArgumentException("trials: " + trials + " (expected: >= 1)");
        }
        if (hits < 0 || hits > trials) {
            throw new IllegalArgumentException("hits: " + hits + " (expected: 0.." + trials + ")");
        }
    }

    public double estimate() {
        return (double) hits / trials;
    }

    /**
     * The true probability lies below this with probability α/2 at most: the lower end of
     * the interval of Clopper and Pearson (1934), which is exact for every number of
     * trials.
     * @param alpha above 0, below 1
     */
    public double lowerLimit(double alpha) {
        return hits == 0 ? 0 : beta(hits, trials - hits + 1).inverseCumulativeProbability(alpha / 2);
    }

    /** The upper end of the same interval. */
    public double upperLimit(double alpha) {
        return hits == trials ? 1 : beta(hits + 1, trials - hits).inverseCumulativeProbability(1 - alpha / 2);
    }

    /** How often it did not happen. */
    public Proportion complement() {
        return new Proportion(trials - hits, trials);
    }

    private static BetaDistribution beta(long alpha, long beta) {
        return new BetaDistribution((double) alpha, (double) beta);
    }

}
