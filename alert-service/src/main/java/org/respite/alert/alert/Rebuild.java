package org.respite.alert.alert;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.detection.OrganisationDetector;
import org.respite.alert.indicator.Release;
import org.respite.alert.indicator.Verdict;

/**
 * Draws an organisation's alerts again from its releases alone, in memory: by the same
 * rules under the same ids. What people did to them is not in releases and so not here.
 */
public final class Rebuild {

    private final ConclusionPolicy policy;

    private final Map<String, Alert> alerts = new LinkedHashMap<>();

    private Standing standing;

    /**
     * @param firstFortnight of which there is a release
     */
    public Rebuild(DetectorSettings settings, String organisation, int firstFortnight) {
        this.policy = new ConclusionPolicy(new OrganisationDetector(settings));
        this.standing = Standing.before(organisation, firstFortnight);
    }

    /**
     * Takes the complete release of the next fortnight.
     * @param accepted units whose present level leaders have accepted as usual before it
     * @return what it meant, by unit
     * @throws IllegalArgumentException if it is of another fortnight
     */
    public SortedMap<String, Verdict> take(Release release, Set<String> accepted) {
        int fortnight = release.id().period();
        if (fortnight != standing.nextFortnight()) {
            throw new IllegalArgumentException(
                    "fortnight: " + fortnight + " (expected: " + standing.nextFortnight() + ")");
        }
        var conclusion = policy.draw(standing, release, accepted);
        conclusion.occurrences().forEach(occurrence -> take(occurrence, release));
        standing = conclusion.after();
        return standing.verdicts();
    }

    private void take(Occurrence occurrence, Release release) {
        var at = release.publishedAt();
        var before = alerts.get(occurrence.alert());
        alerts.put(occurrence.alert(), before == null ? Alert.opened(standing.organisation(), occurrence, at, at)
                : before.take(occurrence, at, at));
    }

    /** All alerts so far, in the order they opened. */
    public Collection<Alert> alerts() {
        return List.copyOf(alerts.values());
    }

}
