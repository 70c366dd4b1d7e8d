package org.respite.alert.lifecycle;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.release.Release;
import org.respite.alert.release.UnitVerdict;

/**
 * Draws an organisation's alerts again from its releases alone, in memory: by the same
 * rules under the same ids. What people did to them is not in releases and so not here.
 */
public final class AlertReplay {

    private final AlertDerivation policy;

    private final Map<String, Alert> alerts = new LinkedHashMap<>();

    private DetectionState detectionState;

    /**
     * @param firstFortnight of which there is a release
     */
    public AlertReplay(DetectorSettings settings, String organisation, int firstFortnight) {
        this.policy = new AlertDerivation(new OrganisationDetector(settings));
        this.detectionState = DetectionState.before(organisation, firstFortnight);
    }

    /**
     * Takes the complete release of the next fortnight.
     * @param accepted units whose present level leaders have accepted as usual before it
     * @return what it meant, by unit
     * @throws IllegalArgumentException if it is of another fortnight
     */
    public SortedMap<String, UnitVerdict> take(Release release, Set<String> accepted) {
        int fortnight = release.id().period();
        if (fortnight != detectionState.nextFortnight()) {
            throw new IllegalArgumentException(
                    "fortnight: " + fortnight + " (expected: " + detectionState.nextFortnight() + ")");
        }
        var conclusion = policy.draw(detectionState, release, accepted);
        conclusion.occurrences().forEach(alertTransition -> take(alertTransition, release));
        detectionState = conclusion.after();
        return detectionState.verdicts();
    }

    private void take(AlertTransition alertTransition, Release release) {
        var at = release.publishedAt();
        var before = alerts.get(alertTransition.alert());
        alerts.put(alertTransition.alert(),
                before == null ? Alert.opened(detectionState.organisation(), alertTransition, at, at)
                        : before.take(alertTransition, at, at));
    }

    /** All alerts so far, in the order they opened. */
    public Collection<Alert> alerts() {
        return List.copyOf(alerts.values());
    }

}
