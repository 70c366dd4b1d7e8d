package org.respite.bench.detection;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Whole-number Gaussian noise by table, exact enough to simulate with; the release itself
 * draws it without floating point.
 */
final class TabulatedGaussian {

    private static final double TAIL_IN_DEVIATIONS = 10;

    private final int widest;

    private final double[] cumulative;

    TabulatedGaussian(double variance) {
        widest = (int) Math.ceil(TAIL_IN_DEVIATIONS * Math.sqrt(variance));
        cumulative = new double[2 * widest + 1];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            double value = i - widest;
            sum += Math.exp(-value * value / (2 * variance));
            cumulative[i] = sum;
        }
    }

    int draw(RandomGenerator random) {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, at);
        return (found < 0 ? -found - 1 : found + 1) - widest;
    }

}
