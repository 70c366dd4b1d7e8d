package org.respite.alert.effect;

import java.util.Comparator;
import java.util.List;

/**
 * An interrupted time series with known variances: the weighted mean after the
 * intervention against the one before, with room for the level's own drift between them.
 */
public final class InterruptedSeries {

    /** Results needed on each side to say anything. */
    public static final int MIN_A_SIDE = 3;

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
        if (before.size() < MIN_A_SIDE || after.size() < MIN_A_SIDE) {
            return new Effect.TooEarly(before.size(), after.size());
        }
        return verdict(estimate(SeriesSide.of(before), SeriesSide.of(after)));
    }

    /**
     * How unsure an effect will be, before there is any: the standard error where all
     * fortnights are released with the same variance.
     * @param variance of one result
     * @param before results before the fortnight in which the intervention begins
     * @param after results after it
     */
    public static double expectedError(double variance, int before, int after) {
        double one = variance + SeriesSide.USUAL.fluctuation();
        double apart = (before + after + 2) / 2.0;
        return Math.sqrt(one / before + one / after + SeriesSide.USUAL.drift() * apart);
    }

    private static Effect.Estimate estimate(SeriesSide before, SeriesSide after) {
        double variance = before.variance() + after.variance() + after.driftSince(before.period());
        return new Effect.Estimate(after.mean() - before.mean(), Math.sqrt(variance));
    }

    private static Effect verdict(Effect.Estimate estimate) {
        if (estimate.high() < 0) {
            return new Effect.Improved(estimate);
        }
        return estimate.low() > 0 ? new Effect.Worsened(estimate) : new Effect.CannotTell(estimate);
    }

}
