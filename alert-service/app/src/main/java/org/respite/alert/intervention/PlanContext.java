package org.respite.alert.intervention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.respite.alert.effect.AgainstUsual;
import org.respite.alert.effect.Observation;
import org.respite.alert.lifecycle.Alert;

/**
 * Everything a plan is judged by.
 *
 * @param unitName what people call the unit
 * @param zone the organisation's
 * @param now by the organisation's clock
 * @param results released for the unit, with their variances
 * @param lastFortnight up to which there are releases of the organisation
 */
record PlanContext(Alert alert, String unitName, ZoneId zone, Instant now, List<Observation> results,
        int lastFortnight) {

    PlanContext {
        results = List.copyOf(results);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The fortnight in which the alert opened; its result raised it. */
    int opened() {
        return alert.since();
    }

    /** How unsure a single result of the unit is, as of the last one. */
    OptionalDouble variance() {
        return results.stream()
            .max(Comparator.comparingInt(Observation::period))
            .map(last -> OptionalDouble.of(last.variance()))
            .orElse(OptionalDouble.empty());
    }

    AgainstUsual usual() {
        var opening = alert.history().getFirst().figures();
        return new AgainstUsual(opening.usual(), opening.usualVariance(), opened());
    }

    int before(LocalDate startOn) {
        int start = EffectDates.fortnightOf(startOn);
        return count(opened() + 1, start - 1);
    }

    int after(LocalDate startOn) {
        return count(EffectDates.fortnightOf(startOn) + 1, Integer.MAX_VALUE);
    }

    private int count(int first, int last) {
        return (int) results.stream().filter(result -> result.period() >= first && result.period() <= last).count();
    }

}
