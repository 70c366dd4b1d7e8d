package org.respite.bench.detection;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.respite.alert.detection.Condition;
import org.respite.alert.detection.Detector;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.detection.OrganisationState;
import org.respite.alert.detection.UnitObservation;
import org.respite.alert.detection.UnitState;

/**
 * Everybody's level rises at once: how many units are alerted when each is watched alone,
 * and how many when what they have in common is taken out and watched for itself.
 */
final class OrganisationWide {

    private static final int UNITS = 40;

    private static final int SMALLEST = 8;

    private static final int SIZES = 33;

    private static final double RISE = 8;

    private static final int FORTNIGHTS_AFTER = 13;

    private final List<SimulatedTeam> teams;

    private final SplittableRandom random;

    private final Detector alone = new Detector(DetectorSettings.standard());

    private final OrganisationDetector together = new OrganisationDetector(DetectorSettings.standard());

    private final Map<String, UnitState> aloneStates = new TreeMap<>();

    private final Map<String, List<Condition>> aloneSeverities = new TreeMap<>();

    private final Map<String, List<Condition>> togetherSeverities = new TreeMap<>();

    private OrganisationState state = OrganisationState.start();

    private OrganisationWide(SplittableRandom random) {
        this.random = random;
        this.teams = IntStream.range(0, UNITS)
            .mapToObj(unit -> new SimulatedTeam(Assumptions.STANDARD, SMALLEST + unit % SIZES, random.split()))
            .toList();
    }

    /**
     * How many units are found.
     *
     * @param free units that were not, before
     * @param found those of them that were, after
     */
    private record Reached(long free, long found) {
    }

    /**
     * What became of one organisation.
     *
     * @param alone severities of every unit, watched alone
     * @param together severities of every unit, the common part taken out
     * @param weeks until the organisation's own series opened
     */
    private record Outcome(List<Course> alone, List<Course> together, int weeks) {
    }

    static void print(Arguments arguments, PrintStream out) {
        var random = new SplittableRandom(arguments.seed());
        int organisations = Math.max(1, arguments.units() / UNITS);
        List<Outcome> outcomes = IntStream.range(0, organisations)
            .mapToObj(_ -> random.split())
            .toList()
            .parallelStream()
            .map(each -> new OrganisationWide(each).live())
            .toList();
        MeasuredFigure weeks = MeasuredFigure.median(outcomes.stream().map(Outcome::weeks).toList());
        out.printf(
                "%n%d organisations of %d units of %d to %d in which everybody rises by %.0f points; its own series"
                        + "%nopens after %.0f weeks (median). Within half a year reach%n",
                organisations, UNITS, SMALLEST, SMALLEST + SIZES - 1, RISE, weeks.value());
        for (Condition severity : List.of(Condition.WATCH, Condition.ALERT)) {
            MeasuredFigure alone = percent(outcomes.stream().map(outcome -> reached(severity, outcome.alone)).toList());
            MeasuredFigure together = percent(
                    outcomes.stream().map(outcome -> reached(severity, outcome.together)).toList());
            out.printf("%s: %.0f ± %.1f %% of the units, each watched alone; %.0f ± %.1f %%, the common part taken"
                    + " out%n", severity, alone.value(), alone.error(), together.value(), together.error());
        }
    }

    private static MeasuredFigure percent(List<Reached> reached) {
        return MeasuredFigure.ratio(reached, each -> 100.0 * each.found, Reached::free);
    }

    private static Reached reached(Condition severity, List<Course> courses) {
        List<Course> free = courses.stream().filter(course -> !course.reaches(severity, Course.HISTORY - 1)).toList();
        return new Reached(free.size(), free.stream().filter(course -> !course.reached(severity).isEmpty()).count());
    }

    private Outcome live() {
        IntStream.range(0, Course.HISTORY).forEach(_ -> fortnight(0));
        int weeks = 0;
        for (int fortnight = 1; fortnight <= FORTNIGHTS_AFTER; fortnight++) {
            fortnight(RISE);
            weeks = weeks == 0 && state.whole().episode().open() ? 2 * fortnight : weeks;
        }
        return new Outcome(courses(aloneSeverities), courses(togetherSeverities), weeks);
    }

    private static List<Course> courses(Map<String, List<Condition>> units) {
        return units.values().stream().map(severities -> new Course(severities, 0, 0, 0, 0)).toList();
    }

    private void fortnight(double rise) {
        Map<String, UnitObservation> released = new TreeMap<>();
        for (int unit = 0; unit < UNITS; unit++) {
            String name = "unit-" + unit;
            UnitObservation unitObservation = Noise.WHOLE_NUMBERS.release(teams.get(unit).fortnight(rise, rise), random)
                .orElse(null);
            UnitState before = aloneStates.getOrDefault(name,
                    UnitState.start(DetectorSettings.USUAL_WHERE_NONE_IS_KNOWN, DetectorSettings.standard()));
            aloneStates.put(name, alone.step(Objects.requireNonNull(before), unitObservation).state());
            if (unitObservation != null) {
                released.put(name, unitObservation);
            }
        }
        state = together.step(state, aloneStates.keySet(), released).state();
        note(aloneStates, aloneSeverities);
        note(state.units(), togetherSeverities);
    }

    private static void note(Map<String, UnitState> units, Map<String, List<Condition>> severities) {
        units.forEach((unit, known) -> severities.computeIfAbsent(unit, _ -> new ArrayList<>())
            .add(known.episode().severity()));
    }

}
