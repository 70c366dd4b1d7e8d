package org.respite.attack.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.hipparchus.stat.inference.ChiSquareTest;

/**
 * Whether integers are distributed as claimed: Pearson's χ², neighbouring values pooled
 * until each pool expects enough.
 */
public final class GoodnessOfFit {

    /** Below this the χ² distribution no longer fits Pearson's statistic well. */
    private static final double SMALLEST_EXPECTATION = 8;

    private final List<Double> expected = new ArrayList<>();

    private final List<Long> observed = new ArrayList<>();

    private GoodnessOfFit() {
    }

    /**
     * The probability of a statistic this large or larger if the claim is true.
     * @param probability of each value, from {@code -reach} to {@code reach}; what is
     * left over belongs to the values beyond
     */
    public static double probability(long[] values, LongToDoubleFunction probability, long reach) {
        var fit = new GoodnessOfFit();
        fit.pool(values, probability, reach);
        return new ChiSquareTest().chiSquareTest(fit.expected.stream().mapToDouble(Double::doubleValue).toArray(),
                fit.observed.stream().mapToLong(Long::longValue).toArray());
    }

    /** The last pool takes both tails, so that nothing drops out of the comparison. */
    private void pool(long[] values, LongToDoubleFunction probability, long reach) {
        double expectation = 0;
        long count = 0;
        for (long value = -reach; value <= reach; value++) {
            long at = value;
            expectation += values.length * probability.applyAsDouble(value);
            count += LongStream.of(values).filter(drawn -> drawn == at).count();
            if (expectation >= SMALLEST_EXPECTATION) {
                expected.add(expectation);
                observed.add(count);
                expectation = 0;
                count = 0;
            }
        }
        addRest(values.length);
    }

    private void addRest(long all) {
        double expectation = all - expected.stream().mapToDouble(Double::doubleValue).sum();
        long count = all - observed.stream().mapToLong(Long::longValue).sum();
        expected.set(0, expected.getFirst() + Math.max(0, expectation));
        observed.set(0, observed.getFirst() + count);
    }

}
