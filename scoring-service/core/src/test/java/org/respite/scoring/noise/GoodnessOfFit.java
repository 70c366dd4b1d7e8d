package org.respite.scoring.noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares draws with the discrete Gaussian distribution they claim to come from. */
final class GoodnessOfFit {

    private static final int MINIMUM_EXPECTED = 50;

    private static final int MAXIMUM_BINS = 61;

    private final double variance;

    private final int reach;

    private final double total;

    GoodnessOfFit(double variance) {
        this.variance = variance;
        this.reach = (int) Math.ceil(12 * Math.sqrt(variance)) + 1;
        double weights = 0;
        for (int x = -reach; x <= reach; x++) {
            weights += weight(x);
        }
        this.total = weights;
    }

    private double weight(int x) {
        return Math.exp(-(double) x * x / (2 * variance));
    }

    /**
     * Pearson's chi-square as a standard normal score (Wilson and Hilferty 1931): beyond
     * 3.1 by chance once in 1000 times.
     */
    double score(long[] draws) {
        List<Integer> upperEnds = bins(draws.length);
        double chiSquare = 0;
        long lowerEnd = Long.MIN_VALUE;
        for (int upperEnd : upperEnds) {
            double expected = expected(lowerEnd, upperEnd, draws.length);
            double observed = observed(lowerEnd, upperEnd, draws);
            chiSquare += (observed - expected) * (observed - expected) / expected;
            lowerEnd = upperEnd;
        }
        double freedom = upperEnds.size() - 1;
        return (Math.cbrt(chiSquare / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
    }

    private List<Integer> bins(int draws) {
        double least = Math.max(MINIMUM_EXPECTED, (double) draws / MAXIMUM_BINS);
        List<Integer> upperEnds = new ArrayList<>();
        double open = 0;
        for (int x = -reach; x <= reach; x++) {
            open += draws * weight(x) / total;
            if (open >= least) {
                upperEnds.add(x);
                open = 0;
            }
        }
        upperEnds.removeLast();
        upperEnds.add(reach);
        return upperEnds;
    }

    private double expected(long above, int upTo, int draws) {
        double expected = 0;
        for (int x = (int) Math.max(above + 1, -reach); x <= upTo; x++) {
            expected += draws * weight(x) / total;
        }
        return expected;
    }

    private long observed(long above, int upTo, long[] draws) {
        return Arrays.stream(draws).filter(x -> x > above && (x <= upTo || upTo == reach)).count();
    }

    static double correlation(long[] left, long[] right) {
        double meanLeft = Arrays.stream(left).average().orElseThrow();
        double meanRight = Arrays.stream(right).average().orElseThrow();
        double both = 0;
        double ofLeft = 0;
        double ofRight = 0;
        for (int i = 0; i < left.length; i++) {
            both += (left[i] - meanLeft) * (right[i] - meanRight);
            ofLeft += Math.pow(left[i] - meanLeft, 2);
            ofRight += Math.pow(right[i] - meanRight, 2);
        }
        return both / Math.sqrt(ofLeft * ofRight);
    }

}
