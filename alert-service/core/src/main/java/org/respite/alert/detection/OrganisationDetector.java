package org.respite.alert.detection;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One step a fortnight for all units of an organisation together. What they have in
 * common is taken out of each unit's result and watched as a series of its own: else a
 * bad winter would alert nine units of ten, and say nothing about any.
 */
public final class OrganisationDetector {

    private final DetectorSettings settings;

    private final Detector units;

    private final Detector whole = new Detector(DetectorSettings.organisation());

    /**
     * @param settings of the units; see {@link DetectorSettings#forUnits}
     */
    public OrganisationDetector(DetectorSettings settings) {
        this.settings = settings;
        this.units = new Detector(settings);
    }

    /**
     * Takes one fortnight. A unit known from before and not named has no release either.
     * @param named every unit of the fortnight, released or withheld
     * @param released unit id → its result
     */
    public OrganisationStep step(OrganisationState state, Set<String> named, Map<String, UnitObservation> released) {
        SortedMap<String, UnitState> before = withNewcomers(state, named, released.keySet());
        CommonMovement common = CommonMovement.of(before, released, settings);
        SortedMap<String, UnitObservation> compared = new TreeMap<>();
        released.forEach((unit, reading) -> compared.put(unit, common.takenOutOf(unit, reading)));
        SortedMap<String, DetectionStep> steps = new TreeMap<>();
        before.forEach((unit, known) -> steps.put(unit, units.step(known, compared.get(unit))));
        DetectionStep wholeStep = whole.step(state.whole(), common.reading().orElse(null));
        return new OrganisationStep(after(steps, wholeStep).with(state.participation()), steps, wholeStep, compared);
    }

    /**
     * Makes the present level of some units their usual one. What may not be accepted
     * stays as it is.
     */
    public OrganisationState acceptPresentAsUsual(OrganisationState state, Set<String> accepted) {
        SortedMap<String, UnitState> after = new TreeMap<>(state.units());
        after.replaceAll((unit, known) -> accepted.contains(unit) && mayAcceptPresentAsUsual(known)
                ? acceptPresentAsUsual(known) : known);
        return new OrganisationState(after, state.whole(), state.participation());
    }

    /** See {@link Detector#mayAcceptPresentAsUsual}. */
    public boolean mayAcceptPresentAsUsual(UnitState state) {
        return units.mayAcceptPresentAsUsual(state);
    }

    /** See {@link Detector#acceptPresentAsUsual}. */
    public UnitState acceptPresentAsUsual(UnitState state) {
        return units.acceptPresentAsUsual(state);
    }

    /** Fortnights a rise must be open for. */
    public int sustainedAfter() {
        return settings.closing().sustained();
    }

    private SortedMap<String, UnitState> withNewcomers(OrganisationState state, Set<String> named,
            Set<String> released) {
        UnitState newcomer = UnitState.start(state.meanUsual(settings), settings);
        SortedMap<String, UnitState> all = new TreeMap<>(state.units());
        named.forEach(unit -> all.putIfAbsent(unit, newcomer));
        released.forEach(unit -> all.putIfAbsent(unit, newcomer));
        return all;
    }

    private static OrganisationState after(SortedMap<String, DetectionStep> steps, DetectionStep whole) {
        SortedMap<String, UnitState> units = new TreeMap<>();
        steps.forEach((unit, step) -> units.put(unit, step.state()));
        return new OrganisationState(units, whole.state());
    }

}
