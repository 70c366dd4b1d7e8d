package org.respite.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.respite.alert.detection.DetectionEvent.Opened;

class OrganisationDetectorTest {

    private static final DetectorSettings SETTINGS = DetectorSettings.standard();

    private static final double VARIANCE = 50;

    private final OrganisationDetector detector = new OrganisationDetector(SETTINGS);

    private final Random noise = new Random(20_240_101);

    @Test
    void withFewerThanTenReleasedUnitsEveryUnitIsComparedAsItIs() {
        OrganisationState state = settled(9);
        Map<String, UnitObservation> released = results(9, 50);

        OrganisationStep step = detector.step(state, released.keySet(), released);

        assertThat(step.compared()).isEqualTo(released);
        assertThat(step.whole().assessment()).isNull();
    }

    @Test
    void theCommonPartOfAUnitIsThatOfAllOthers() {
        OrganisationState state = settled(12);
        SortedMap<String, UnitObservation> released = results(12, 50);

        OrganisationStep step = detector.step(state, released.keySet(), released);

        for (String unit : released.keySet()) {
            UnitObservation expected = byDefinition(state, released, unit);
            UnitObservation compared = Objects.requireNonNull(step.compared().get(unit));
            assertThat(compared.mean()).isEqualTo(expected.mean(), within(1e-9));
            assertThat(compared.variance()).isEqualTo(expected.variance(), within(1e-9));
        }
    }

    @Test
    void aUnitAtAlertHasNoSayInTheCommonPart() {
        OrganisationState settled = settled(12);
        SortedMap<String, UnitState> units = new TreeMap<>(settled.units());
        units.computeIfPresent("unit-03", (unit, known) -> atAlert(known));
        var state = new OrganisationState(units, settled.whole());
        SortedMap<String, UnitObservation> calm = results(12, 42);
        SortedMap<String, UnitObservation> wild = new TreeMap<>(calm);
        wild.put("unit-03", new UnitObservation(90, VARIANCE));

        OrganisationStep step = detector.step(state, calm.keySet(), calm);
        OrganisationStep wilder = detector.step(state, wild.keySet(), wild);

        assertThat(wilder.compared().get("unit-05")).isEqualTo(step.compared().get("unit-05"));
        assertThat(wilder.whole()).isEqualTo(step.whole());
    }

    @Test
    void whenAllUnitsAreAtAlertNothingIsKnownOfTheCommonPart() {
        SortedMap<String, UnitState> units = new TreeMap<>(settled(10).units());
        units.replaceAll((unit, known) -> atAlert(known));
        SortedMap<String, UnitObservation> released = results(10, 60);

        OrganisationStep step = detector.step(new OrganisationState(units, OrganisationState.start().whole()),
                released.keySet(), released);

        UnitObservation plain = Objects.requireNonNull(released.get("unit-01"));
        assertThat(step.compared().get("unit-01")).isEqualTo(new UnitObservation(plain.mean(), plain.variance() + 25));
        assertThat(step.whole().assessment()).isNull();
    }

    @Test
    void aBadWinterForAllAlertsTheOrganisationAndFewOfItsUnits() {
        OrganisationState state = settled(40);
        Set<String> alertedBefore = alerted(state);
        List<DetectionEvent> ofWhole = new ArrayList<>();

        for (int fortnight = 0; fortnight < 6; fortnight++) {
            SortedMap<String, UnitObservation> released = results(40, 50);
            OrganisationStep step = detector.step(state, released.keySet(), released);
            ofWhole.addAll(step.whole().events());
            state = step.state();
        }

        Set<String> alerted = new TreeSet<>(alerted(state));
        alerted.removeAll(alertedBefore);
        assertThat(ofWhole).anyMatch(Opened.class::isInstance);
        assertThat(alerted).hasSizeLessThan(6);
    }

    @Test
    void watchedAloneTheSameUnitsWouldNearlyAllBeAlerted() {
        OrganisationState settled = settled(40);
        var alone = new Detector(SETTINGS);
        SortedMap<String, UnitState> units = new TreeMap<>(settled.units());

        for (int fortnight = 0; fortnight < 6; fortnight++) {
            SortedMap<String, UnitObservation> released = results(40, 50);
            units.replaceAll((unit, known) -> alone.step(known, released.get(unit)).state());
        }

        assertThat(alerted(new OrganisationState(units, settled.whole()))).hasSizeGreaterThan(20);
    }

    @Test
    void aNewUnitStartsAtTheMeanOfTheLevelsKnown() {
        SortedMap<String, UnitState> units = new TreeMap<>();
        units.put("known", new UnitState(50, 20, 9, 0, Episode.NONE, HighLevel.CLOSED, List.of()));
        units.put("known too", new UnitState(54, 20, 9, 0, Episode.NONE, HighLevel.CLOSED, List.of()));
        units.put("silent", UnitState.start(42, SETTINGS));

        OrganisationStep step = detector.step(new OrganisationState(units, OrganisationState.start().whole()),
                Set.of("new"), Map.of());

        assertThat(state(step, "new").usual()).isEqualTo(52);
        assertThat(state(step, "silent").usual()).isEqualTo(42);
    }

    @Test
    void theFirstUnitsStartAtTheMiddleOfPublishedMeans() {
        OrganisationStep step = detector.step(OrganisationState.start(), Set.of("first"), Map.of());

        assertThat(state(step, "first").usual()).isEqualTo(DetectorSettings.USUAL_WHERE_NONE_IS_KNOWN);
    }

    @Test
    void aUnitNoLongerNamedStepsOnWithoutARelease() {
        OrganisationState state = settled(3);

        OrganisationStep step = detector.step(state, Set.of("unit-00"), Map.of());

        assertThat(step.units()).containsOnlyKeys("unit-00", "unit-01", "unit-02");
        assertThat(step.units().values()).allMatch(unit -> unit.state().missed() == 1);
    }

    private static UnitState state(OrganisationStep step, String unit) {
        return Objects.requireNonNull(step.state().units().get(unit));
    }

    private static Set<String> alerted(OrganisationState state) {
        return state.units()
            .keySet()
            .stream()
            .filter(unit -> !Condition.ALERT.above(condition(state, unit)))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Condition condition(OrganisationState state, String unit) {
        return Objects.requireNonNull(state.units().get(unit)).episode().condition();
    }

    private static UnitState atAlert(UnitState known) {
        return new UnitState(known.usual(), known.usualVariance(), known.period(), 0,
                new Episode(Condition.ALERT, Condition.ALERT, known.period(), 1, 0), known.level(), known.recent());
    }

    private static UnitObservation byDefinition(OrganisationState state, SortedMap<String, UnitObservation> released,
            String unit) {
        double certainty = 1.0 / 25;
        double weighted = 0;
        for (var other : released.entrySet()) {
            UnitState known = Objects.requireNonNull(state.units().get(other.getKey()));
            if (!other.getKey().equals(unit) && Condition.ALERT.above(known.episode().condition())) {
                double variance = other.getValue().variance() + 4 + known.usualVariance();
                double reach = 2.5 * Math.sqrt(variance);
                certainty += 1 / variance;
                weighted += Math.clamp(other.getValue().mean() - known.usual(), -reach, reach) / variance;
            }
        }
        UnitObservation own = Objects.requireNonNull(released.get(unit));
        return new UnitObservation(own.mean() - weighted / certainty, own.variance() + 1 / certainty);
    }

    private OrganisationState settled(int units) {
        OrganisationState state = OrganisationState.start();
        for (int fortnight = 0; fortnight < 26; fortnight++) {
            SortedMap<String, UnitObservation> released = results(units, 42);
            state = detector.step(state, released.keySet(), released).state();
        }
        return state;
    }

    private SortedMap<String, UnitObservation> results(int units, double level) {
        SortedMap<String, UnitObservation> results = new TreeMap<>();
        for (int unit = 0; unit < units; unit++) {
            double mean = level + Math.sqrt(VARIANCE) * noise.nextGaussian();
            results.put(String.format("unit-%02d", unit), new UnitObservation(mean, VARIANCE));
        }
        return results;
    }

}
