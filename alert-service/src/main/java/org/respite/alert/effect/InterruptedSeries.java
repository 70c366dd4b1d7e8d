package org.respite.alert.effect;

import java.util.Comparator;
import java.util.List;
import org.respite.alert.detection.DetectorSettings;

/**
 * An interrupted time series with known variances: the weighted mean after the
 * intervention against the one before, with room for the level's own drift between them.
 */
public final class InterruptedSeries {

    private static final int FEWEST_A_SIDE = 3;

    private static final DetectorSettings.Usual USUAL = DetectorSettings.standard().usual();

    private InterruptedSeries() {
    }

    /**
     * Compares the results since an intervention with those between the alert and it.
     * @param results of the unit, in any order
     * @param alertOpened fortnight in which the alert opened. It and all before are left
     * out: results that raised an alert are high by selection, and whatever follows them
     * looks like an improvement
     * @param intervention fortnight in which it began; partly before and partly after, so
     * left out
     */
    public static Effect effect(List<Observation> results, int alertOpened, int intervention) {
        return effect(results.stream().filter(result -> result.period() > alertOpened).toList(), intervention);
    }

    /**
     * Compares the results since an intervention that no alert called for with all before
     * it.
     * @param results of the unit, in any order
     * @param intervention fortnight in which it began, left out
     */
    public static Effect effect(List<Observation> results, int intervention) {
        var ordered = results.stream().sorted(Comparator.comparingInt(Observation::period)).toList();
        var before = ordered.stream().filter(result -> result.period() < intervention).toList();
        var after = ordered.stream().filter(result -> result.period() > intervention).toList();
        if (before.size() < FEWEST_A_SIDE || after.size() < FEWEST_A_SIDE) {
            return new Effect.TooEarly(before.size(), after.size());
        }
        return verdict(estimate(Side.of(before), Side.of(after)));
    }

    private static Effect.Estimate estimate(Side before, Side after) {
        double drift = USUAL.drift() * (after.period - before.period);
        double variance = 1 / before.weight + 1 / after.weight + drift;
        return new Effect.Estimate(after.mean - before.mean, Math.sqrt(variance));
    }

    private static Effect verdict(Effect.Estimate estimate) {
        if (estimate.high() < 0) {
            return new Effect.Improved(estimate);
        }
        return estimate.low() > 0 ? new Effect.Worsened(estimate) : new Effect.CannotTell(estimate);
    }

    /**
     * @param weight sum of the results' certainties
     * @param mean weighted, in points
     * @param period weighted, in fortnights
     */
    private record Side(double weight, double mean, double period) {

        static Side of(List<Observation> results) {
            double weights = 0;
            double means = 0;
            double periods = 0;
            for (Observation result : results) {
                double weight = 1 / (result.variance() + USUAL.fluctuation());
                weights += weight;
                means += weight * result.mean();
                periods += weight * result.period();
            }
            return new Side(weights, means / weights, periods / weights);
        }
    }

}
