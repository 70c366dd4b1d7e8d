package org.respite.alert.detection;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All the detector remembers of an organisation.
 *
 * @param units unit id → what is known of it
 * @param whole what is known of the movement all units share
 * @param participation unit id → what is remembered of its turnout
 */
public record OrganisationState(SortedMap<String, UnitState> units, UnitState whole,
        SortedMap<String, ParticipationState> participation) {

    public OrganisationState {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
        participation = Collections.unmodifiableSortedMap(new TreeMap<>(participation));
    }

    OrganisationState(SortedMap<String, UnitState> units, UnitState whole) {
        this(units, whole, new TreeMap<>());
    }

    /** The same with what is remembered of turnout now. */
    public OrganisationState with(SortedMap<String, ParticipationState> participation) {
        return new OrganisationState(units, whole, participation);
    }

    /** Before the first fortnight. */
    public static OrganisationState start() {
        return new OrganisationState(new TreeMap<>(), UnitState.start(0, DetectorSettings.organisation()));
    }

    /** Where a new unit's usual level starts: the mean of those that are known. */
    public double meanUsual(DetectorSettings settings) {
        return units.values()
            .stream()
            .filter(unit -> unit.usualVariance() < settings.usual().startVariance())
            .mapToDouble(UnitState::usual)
            .average()
            .orElse(DetectorSettings.USUAL_WHERE_NONE_IS_KNOWN);
    }

}
