package org.respite.alert.effect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a unit stands against its usual level from before the alert. No effect of
 * anything: strain may fall back on its own. But it can be said where too little was
 * released between the alert and the intervention to compare with.
 *
 * @param points usual level when the alert opened; learnt without the results that raised
 * it, so not high by selection
 * @param variance how unsure that was
 * @param opened fortnight in which the alert opened
 */
public record AgainstUsual(double points, double variance, int opened) {

    /**
     * @param results of the unit, in any order
     * @param intervention fortnight in which it began; only results after it count
     * @return points above the usual level; empty before the first result
     */
    public Optional<Effect.Estimate> since(List<Observation> results, int intervention) {
        var after = results.stream()
            .filter(result -> result.period() > intervention)
            .sorted(Comparator.comparingInt(Observation::period))
            .toList();
        return after.isEmpty() ? Optional.empty() : Optional.of(estimate(SeriesSide.of(after)));
    }

    private Effect.Estimate estimate(SeriesSide after) {
        double unsure = after.variance() + variance + after.driftSince(opened);
        return new Effect.Estimate(after.mean() - points, Math.sqrt(unsure));
    }

}
