package org.respite.alert.detection;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All the detector remembers of an organisation.
 *
 * @param units unit id → what is known of it
 * @param whole what is known of the movement all units share
 */
public record OrganisationState(SortedMap<String, UnitState> units, UnitState whole) {

    public OrganisationState {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
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
