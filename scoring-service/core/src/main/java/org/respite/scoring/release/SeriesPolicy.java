package org.respite.scoring.release;

import java.util.List;
import java.util.stream.Stream;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.noise.Fraction;
import org.respite.scoring.noise.NoiseScale;

/**
 * Series that are released together and share one noisy count.
 *
 * @param cadence how long their period is
 * @param core what everybody who counts has answered: all of them or none
 * @param optional what somebody who counts may have left out; in its sum that person
 * stays at the centre, adding zero
 * @param minimumRoster people on the roster of a reporting unit in the period's block;
 * smaller teams are released together with siblings, or not at all
 * @param sumVariance σ² of the noise in each series' sum
 * @param countVariance σ² of the noise in the count
 */
public record SeriesPolicy(Cadence cadence, List<String> core, List<String> optional, int minimumRoster,
        long sumVariance, Fraction countVariance) {

    public SeriesPolicy {
        core = List.copyOf(core);
        optional = List.copyOf(optional);
        List<String> all = all(core, optional);
        if (core.isEmpty() || all.stream().distinct().count() < all.size()) {
            throw new IllegalArgumentException("series: " + all + " (expected: one or more, each once)");
        }
        PublicationGates.requireFloor("minimumRoster", minimumRoster);
        new NoiseScale(sumVariance, countVariance);
    }

    /** Of one series that nobody can leave out. */
    static SeriesPolicy of(Cadence cadence, String series, int minimumRoster, long sumVariance,
            Fraction countVariance) {
        return new SeriesPolicy(cadence, List.of(series), List.of(), minimumRoster, sumVariance, countVariance);
    }

    /** What is measured, in the order of release. */
    public List<String> series() {
        return all(core, optional);
    }

    private static List<String> all(List<String> core, List<String> optional) {
        return Stream.concat(core.stream(), optional.stream()).toList();
    }

    NoiseScale scale() {
        return new NoiseScale(sumVariance, countVariance);
    }

    /**
     * Exact loss of one person and period in zero-concentrated differential privacy (Bun
     * and Steinke 2016): whichever is worse of another answer, which moves each sum by up
     * to D, and none at all, which moves each sum by up to D/2 and the count by one. To
     * leave an optional series out moves its sum by up to D/2, less than another answer.
     */
    Fraction rho(int clipWidth) {
        long doubled = Math.multiplyExact(2, sumVariance);
        int sums = series().size();
        var replaced = new Fraction(square(clipWidth), doubled).times(sums);
        var absent = new Fraction(square(clipWidth / 2), doubled).times(sums).plus(countVariance.times(2).inverse());
        return replaced.compareTo(absent) >= 0 ? replaced : absent;
    }

    private static long square(int value) {
        return Math.multiplyExact((long) value, (long) value);
    }

}
