package org.respite.scoring.noise;

/**
 * How much noise a cell gets.
 *
 * @param sumVariance σ² of the noise in the sum, squared score points
 * @param countVariance σ² of the noise in the count, squared contributors
 */
public record NoiseScale(long sumVariance, Fraction countVariance) {
}
