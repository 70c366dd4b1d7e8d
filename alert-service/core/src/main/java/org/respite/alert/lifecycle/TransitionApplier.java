package org.respite.alert.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.respite.contract.alert.TeamAlertChanged;

/**
 * Alerts while they take, one after the other, what releases did to them. Not for more
 * than one thread.
 */
public final class TransitionApplier {

    private final Map<String, Alert> stored;

    private final Function<String, SortedMap<Integer, TeamAlertChanged>> published;

    private final Instant now;

    /** Those that something happened to, as they stand now. */
    private final Map<String, Alert> taken = new LinkedHashMap<>();

    private final List<Alert> changed = new ArrayList<>();

    /**
     * @param stored by id
     * @param published alert → all changes of it that were published, by revision
     * @param now when it is written down
     */
    public TransitionApplier(Map<String, Alert> stored,
            Function<String, SortedMap<Integer, TeamAlertChanged>> published, Instant now) {
        this.stored = stored;
        this.published = published;
        this.now = now;
    }

    public void take(DetectionResult detectionResult) {
        detectionResult.occurrences().forEach(alertTransition -> take(detectionResult, alertTransition));
    }

    private void take(DetectionResult detectionResult, AlertTransition alertTransition) {
        var at = detectionResult.release().publishedAt();
        var before = taken.containsKey(alertTransition.alert()) ? taken.get(alertTransition.alert())
                : stored.get(alertTransition.alert());
        var after = before == null ? Alert.opened(detectionResult.after().organisation(), alertTransition, at, now)
                : before.take(alertTransition, at, now);
        var whole = after.takeBack(published.apply(after.id()));
        taken.put(whole.id(), whole);
        whole.changeOf(alertTransition).ifPresent(change -> changed.add(whole.asOf(change.revision())));
    }

    /** What there is to keep. */
    public List<AlertProgress> progress() {
        return taken.values().stream().map(after -> new AlertProgress(stored.get(after.id()), after)).toList();
    }

    /** What there is to publish: the alerts as they stood after each transition. */
    public List<Alert> changed() {
        return List.copyOf(changed);
    }

}
