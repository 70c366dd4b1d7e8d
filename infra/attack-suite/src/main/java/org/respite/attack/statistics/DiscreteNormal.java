package org.respite.attack.statistics;

import java.util.stream.LongStream;

/**
 * Integers with probability proportional to exp(−x² / 2σ²): the noise as claimed, in
 * floating point, to compare the noise as drawn with.
 */
public final class DiscreteNormal {

    /** Beyond so many standard deviations a double holds nothing. */
    private static final int FAR = 39;

    private final double variance;

    private final long reach;

    private final double total;

    /**
     * @param variance σ², above 0
     */
    public DiscreteNormal(double variance) {
        this.variance = variance;
        this.reach = (long) Math.ceil(FAR * Math.sqrt(variance));
        this.total = weightBetween(-reach, reach);
    }

    /** σ, of which the integers' own differs by nothing visible. */
    public double deviation() {
        return Math.sqrt(variance);
    }

    public double probability(long value) {
        return weight(value) / total;
    }

    public double probabilityAtLeast(long value) {
        return weightBetween(Math.max(value, -reach), reach) / total;
    }

    /** How probable it is that two independent draws are the same. */
    public double probabilityOfTwoAlike() {
        return LongStream.rangeClosed(-reach, reach).mapToDouble(this::probability).map(p -> p * p).sum();
    }

    private double weightBetween(long from, long to) {
        return LongStream.rangeClosed(from, to).mapToDouble(this::weight).sum();
    }

    private double weight(long value) {
        return Math.exp(-value * value / (2 * variance));
    }

}
