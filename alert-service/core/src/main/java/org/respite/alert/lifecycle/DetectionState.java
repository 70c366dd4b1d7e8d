package org.respite.alert.lifecycle;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.OrganisationState;
import org.respite.alert.release.UnitVerdict;
import org.respite.contract.alert.TeamAlertChanged.Finding;

/**
 * Where an organisation stands after one release: enough to go on from, and to show.
 *
 * @param fortnight of the last release that was judged
 * @param detector all the detector remembers
 * @param verdicts of that release, by unit
 * @param open alerts that are open
 * @param version of the stored document; absent while there is none
 */
public record DetectionState(String organisation, int fortnight, OrganisationState detector,
        SortedMap<String, UnitVerdict> verdicts, Map<Subject, OpenAlert> open, @Nullable Long version) {

    public DetectionState {
        verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
        open = Map.copyOf(open);
    }

    /** Before an organisation's first release. */
    public static DetectionState before(String organisation, int firstFortnight) {
        return new DetectionState(organisation, firstFortnight - 1, OrganisationState.start(), new TreeMap<>(),
                Map.of(), null);
    }

    /** The same as a document of this version. */
    public DetectionState stored(@Nullable Long newVersion) {
        return new DetectionState(organisation, fortnight, detector, verdicts, open, newVersion);
    }

    public int nextFortnight() {
        return fortnight + 1;
    }

    /** One alert can be open for each. */
    public record Subject(String unit, Finding finding) {
    }

    /**
     * @param since the fortnight it opened in
     */
    public record OpenAlert(String id, int since) {
    }
}
