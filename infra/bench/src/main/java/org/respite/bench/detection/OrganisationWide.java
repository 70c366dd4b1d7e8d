package org.respite.bench.detection;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.respite.alert.detection.Condition;
import org.respite.alert.detection.Detector;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.detection.OrganisationState;
import org.respite.alert.detection.Reading;
import org.respite.alert.detection.UnitState;

/**
 * Everybody's level rises at once: how many units are alerted when each is watched alone,
 * and how many when what they have in common is taken out and watched for itself.
 */
final class OrganisationWide {

    private static final int UNITS = 40;

    private static final int ROSTER = 16;

    private static final double RISE = 8;

    private static final int FORTNIGHTS_AFTER = 13;

    private final List<Team> teams;

    private final SplittableRandom random;

    private final Detector alone = new Detector(DetectorSettings.standard());

    private final OrganisationDetector together = new OrganisationDetector(DetectorSettings.standard());

    private final Map<String, UnitState> aloneStates = new TreeMap<>();

    private OrganisationState state = OrganisationState.start();

    private OrganisationWide(SplittableRandom random) {
        this.random = random;
        this.teams = IntStream.range(0, UNITS)
            .mapToObj(_ -> new Team(Assumptions.STANDARD, ROSTER, random.split()))
            .toList();
    }

    /**
     * @param alone units alerted, watched alone
     * @param together units alerted, the common part taken out
     * @param weeks until the organisation's own series opened
     */
    private record Outcome(int alone, int together, int weeks) {
    }

    static void print(Arguments arguments, PrintStream out) {
        SplittableRandom random = new SplittableRandom(arguments.seed());
        int organisations = Math.max(1, arguments.units() / UNITS);
        List<Outcome> outcomes = IntStream.range(0, organisations)
            .mapToObj(_ -> random.split())
            .toList()
            .parallelStream()
            .map(each -> new OrganisationWide(each).live())
            .toList();
        Figure units = Figure.ratio(outcomes, Outcome::alone, _ -> UNITS);
        Figure taken = Figure.ratio(outcomes, Outcome::together, _ -> UNITS);
        Figure weeks = Figure.median(outcomes.stream().map(Outcome::weeks).toList());
        out.printf("%n%d organisations of %d units of %d in which everybody rises by %.0f points: ALERT within half a"
                + " year%nin %.0f ± %.1f %% of the units, each watched alone; in %.0f ± %.1f %% with the common part"
                + " taken out;%nthe organisation's own series opens after %.0f weeks (median).%n", organisations, UNITS,
                ROSTER, RISE, 100 * units.value(), 100 * units.error(), 100 * taken.value(), 100 * taken.error(),
                weeks.value());
    }

    private Outcome live() {
        IntStream.range(0, Course.HISTORY).forEach(_ -> fortnight(0));
        Set<String> aloneBefore = alerted(aloneStates);
        Set<String> togetherBefore = alerted(state.units());
        Set<String> aloneAlerted = new TreeSet<>();
        Set<String> togetherAlerted = new TreeSet<>();
        int weeks = 0;
        for (int fortnight = 1; fortnight <= FORTNIGHTS_AFTER; fortnight++) {
            fortnight(RISE);
            aloneAlerted.addAll(alerted(aloneStates));
            togetherAlerted.addAll(alerted(state.units()));
            weeks = weeks == 0 && state.whole().episode().open() ? 2 * fortnight : weeks;
        }
        aloneAlerted.removeAll(aloneBefore);
        togetherAlerted.removeAll(togetherBefore);
        return new Outcome(aloneAlerted.size(), togetherAlerted.size(), weeks);
    }

    private void fortnight(double rise) {
        Map<String, Reading> released = new TreeMap<>();
        for (int unit = 0; unit < UNITS; unit++) {
            String name = "unit-" + unit;
            Reading reading = Noise.WHOLE_NUMBERS.release(teams.get(unit).fortnight(rise, rise), random).orElse(null);
            UnitState before = aloneStates.getOrDefault(name,
                    UnitState.start(DetectorSettings.USUAL_WHERE_NONE_IS_KNOWN, DetectorSettings.standard()));
            aloneStates.put(name, alone.step(Objects.requireNonNull(before), reading).state());
            if (reading != null) {
                released.put(name, reading);
            }
        }
        state = together.step(state, aloneStates.keySet(), released).state();
    }

    private static Set<String> alerted(Map<String, UnitState> units) {
        return units.entrySet()
            .stream()
            .filter(unit -> !Condition.ALERT.above(unit.getValue().episode().severity()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    }

}
