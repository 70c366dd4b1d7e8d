package org.respite.ingest.web.myweeks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is usual for somebody, of their own earlier weeks alone: median ± 1.4826 · MAD,
 * clipped to the scale. MAD is the median of the distances from the median; times 1.4826
 * it estimates a standard deviation, and half of the weeks may be odd before it breaks
 * (Hampel 1974, J Am Stat Assoc 69:383-393; Rousseeuw and Croux 1993, J Am Stat Assoc
 * 88:1273-1283). Where at least half of the weeks are the same it is 0; then the band
 * reaches half a step to both sides.
 *
 * @param low end that still is usual
 * @param high end that still is usual
 */
record UsualBand(double low, double high) {

    /** Weeks with a value that are needed. */
    static final int LEAST = 6;

    /** Weeks that are looked back on, with a value or without. */
    static final int WEEKS = 26;

    private static final double PER_DEVIATION = 1.4826;

    private static final double HALF_A_STEP = 0.5;

    /** Below this, two means differ by rounding alone. */
    private static final double ROUNDING = 1e-9;

    /** The band of a week, if there are enough values before it. */
    static Optional<UsualBand> of(Collection<Double> earlier, WeekLine line) {
        if (earlier.size() < LEAST) {
            return Optional.empty();
        }
        double middle = median(earlier);
        double spread = PER_DEVIATION * median(earlier.stream().map(value -> Math.abs(value - middle)).toList());
        double reach = spread > ROUNDING ? spread : HALF_A_STEP;
        return Optional.of(new UsualBand(Math.max(line.min(), middle - reach), Math.min(line.max(), middle + reach)));
    }

    boolean isAbove(double value) {
        return value < low - ROUNDING;
    }

    boolean isBelow(double value) {
        return value > high + ROUNDING;
    }

    private static double median(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "UsualBand[…]";
    }

}
