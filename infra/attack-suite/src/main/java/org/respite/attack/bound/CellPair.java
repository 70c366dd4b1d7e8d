package org.respite.attack.bound;

import java.util.function.DoubleBinaryOperator;
import org.respite.attack.statistics.DiscreteNormal;
import org.respite.scoring.release.SeriesPolicy;

/**
 * One cell in two worlds that differ by a shift, as someone sees it who knows everything
 * else. All figures are sums over the exact discrete distributions: at the size of the
 * count's noise the usual formulas for continuous noise promise a little too much.
 *
 * @param sum noise in the sum
 * @param count noise in the count
 * @param shift between the worlds
 */
record CellPair(DiscreteNormal sum, DiscreteNormal count, Shift shift) {

    private static final int FAR = 9;

    private static final int HALVINGS = 60;

    private static final double LARGEST_EPSILON = 100;

    static CellPair of(SeriesPolicy series, Shift shift) {
        double countVariance = (double) series.countVariance().numerator() / series.countVariance().denominator();
        return new CellPair(new DiscreteNormal((double) series.sumVariance()), new DiscreteNormal(countVariance),
                shift);
    }

    /**
     * The largest difference in probability that any event can have: what the best test
     * achieves over a coin.
     */
    double advantage() {
        return total((shifted, plain) -> Math.max(0, shifted - plain));
    }

    /** The δ that goes with an ε: Σ max(0, P₁ − exp(ε) P₀). */
    double delta(double epsilon) {
        double factor = Math.exp(epsilon);
        return total((shifted, plain) -> Math.max(0, shifted - factor * plain));
    }

    /** The smallest ε that goes with a δ. */
    double epsilon(double delta) {
        double low = 0;
        double high = LARGEST_EPSILON;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            boolean tooSmall = delta(middle) > delta;
            low = tooSmall ? middle : low;
            high = tooSmall ? high : middle;
        }
        return high;
    }

    private double total(DoubleBinaryOperator term) {
        double total = 0;
        for (long s = -reach(sum); s <= reach(sum) + shift.sum(); s++) {
            for (long n = -reach(count); n <= reach(count) + shift.count(); n++) {
                double plain = sum.probability(s) * count.probability(n);
                double shifted = sum.probability(s - shift.sum()) * count.probability(n - shift.count());
                total += term.applyAsDouble(shifted, plain);
            }
        }
        return total;
    }

    private static long reach(DiscreteNormal noise) {
        return (long) Math.ceil(FAR * noise.deviation());
    }

}
