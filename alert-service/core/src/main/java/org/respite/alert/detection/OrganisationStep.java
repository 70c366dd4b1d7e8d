package org.respite.alert.detection;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one fortnight did to an organisation.
 *
 * @param state to continue from
 * @param units unit id → what it did to that unit
 * @param whole what it did to the movement all units share
 * @param compared unit id → the reading that was fed, after the common movement was taken
 * out; only of released units
 */
public record OrganisationStep(OrganisationState state, SortedMap<String, DetectionStep> units, DetectionStep whole,
        SortedMap<String, UnitObservation> compared) {

    public OrganisationStep {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
        compared = Collections.unmodifiableSortedMap(new TreeMap<>(compared));
    }

}
