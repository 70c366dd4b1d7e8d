package org.respite.alert.detection;

import java.util.Map;
import java.util.Set;

/** One step a fortnight for all units of an organisation together. */
public final class OrganisationDetector {

    private final DetectorSettings settings;

    /**
     * @param settings of the units; see {@link DetectorSettings#forUnits}
     */
    public OrganisationDetector(DetectorSettings settings) {
        this.settings = settings;
    }

    /**
     * Takes one fortnight.
     * @param units every unit of the fortnight, released or withheld
     * @param released unit id → its result
     */
    public OrganisationStep step(OrganisationState state, Set<String> units, Map<String, Reading> released) {
        throw new UnsupportedOperationException("next step, " + settings);
    }

}
