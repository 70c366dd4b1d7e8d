package org.respite.scoring.noise;

/**
 * How much noise a cell gets.
 *
 * @param sumVariance σ² of the noise in the sum, squared score points
 * @param countVariance σ² of the noise in the count, squared contributors
 */
public record NoiseScale(long sumVariance, Fraction countVariance) {

    /**
     * Refuses what could not be drawn now rather than on the day of a release.
     * @throws IllegalArgumentException if a variance is outside the sampler's limits
     */
    public NoiseScale {
        DiscreteGaussian.requireDrawable("sumVariance", Fraction.of(sumVariance));
        DiscreteGaussian.requireDrawable("countVariance", countVariance);
    }

}
