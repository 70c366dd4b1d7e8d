package org.respite.scoring.release;

import java.util.List;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.noise.Fraction;
import org.respite.scoring.noise.NoiseScale;

/**
 * Series that are released together and share one noisy count.
 *
 * @param cadence how long their period is
 * @param series what is measured, in the order of release
 * @param sumVariance σ² of the noise in each series' sum
 * @param countVariance σ² of the noise in the count
 */
public record SeriesPolicy(Cadence cadence, List<String> series, long sumVariance, Fraction countVariance) {

    public SeriesPolicy {
        series = List.copyOf(series);
        if (series.isEmpty() || series.stream().distinct().count() < series.size()) {
            throw new IllegalArgumentException("series: " + series + " (expected: one or more, each once)");
        }
        new NoiseScale(sumVariance, countVariance);
    }

    NoiseScale scale() {
        return new NoiseScale(sumVariance, countVariance);
    }

    /**
     * Exact loss of one person and period in zero-concentrated differential privacy (Bun
     * and Steinke 2016): whichever is worse of another answer, which moves each sum by up
     * to D, and none at all, which moves each sum by up to D/2 and the count by one.
     */
    Fraction rho(int clipWidth) {
        long doubled = Math.multiplyExact(2, sumVariance);
        Fraction replaced = new Fraction(square(clipWidth), doubled).times(series.size());
        Fraction absent = new Fraction(square(clipWidth / 2), doubled).times(series.size())
            .plus(countVariance.times(2).inverse());
        return (replaced.compareTo(absent) >= 0) ? replaced : absent;
    }

    private static long square(int value) {
        return Math.multiplyExact((long) value, (long) value);
    }

}
