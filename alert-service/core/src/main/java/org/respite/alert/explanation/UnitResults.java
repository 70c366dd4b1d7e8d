package org.respite.alert.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.respite.alert.detection.Assessment;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.UnitObservation;
import org.respite.alert.release.HistoryEntry;
import org.respite.alert.release.UnitHistory;

/**
 * A unit's published results up to a fortnight.
 *
 * @param list oldest first
 */
record UnitResults(List<Result> list) {

    /** Fortnights looked back on: a year. */
    private static final int YEAR = 26;

    private static final double FLUCTUATION = DetectorSettings.standard().usual().fluctuation();

    UnitResults {
        list = List.copyOf(list);
    }

    /**
     * @param mean as released
     * @param compared what the detector compared: without what all units have in common,
     * and cut to within reach of the usual level
     * @param variance of either, the unit's own fluctuation included
     */
    record Result(int fortnight, double mean, double compared, double variance) {
    }

    static UnitResults upTo(int fortnight, UnitHistory history) {
        List<Result> results = new ArrayList<>();
        history.fortnights()
            .subMap(fortnight + 1 - YEAR, fortnight + 1)
            .forEach((period, entry) -> result(period, entry).ifPresent(results::add));
        return new UnitResults(results);
    }

    private static Optional<Result> result(int fortnight, HistoryEntry entry) {
        return entry.exhaustion()
            .flatMap(UnitObservation::of)
            .map(reading -> new Result(fortnight, reading.mean(), compared(entry).orElse(reading.mean()),
                    reading.variance() + FLUCTUATION));
    }

    private static Optional<Double> compared(HistoryEntry entry) {
        return Optional.ofNullable(entry.verdict())
            .flatMap(verdict -> Optional.ofNullable(verdict.assessment()))
            .map(Assessment::cutMean);
    }

    /**
     * Since about when strain has been raised: the fortnight with which the sum of
     * evidence for a level half way up begins (the estimate of Hinkley 1970; the last
     * start of Page's 1954 sum). Empty without results.
     * @param points of a result
     * @param halfway between the usual level and the raised one, in points
     */
    Optional<Integer> onset(ToDoubleFunction<Result> points, double halfway) {
        double evidence = 0;
        double most = Double.NEGATIVE_INFINITY;
        Optional<Integer> onset = Optional.empty();
        for (Result result : list.reversed()) {
            evidence += (points.applyAsDouble(result) - halfway) / result.variance();
            if (evidence > most) {
                most = evidence;
                onset = Optional.of(result.fortnight());
            }
        }
        return onset;
    }

    /** How many results are at least as high as the latest: 1 is the highest. */
    int placeOfLatest() {
        return (int) list.stream().filter(result -> result.mean() >= list.getLast().mean()).count();
    }

}
