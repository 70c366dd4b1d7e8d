package org.respite.alert.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Alerts while they take, one after the other, what releases did to them. Not for more
 * than one thread.
 */
final class AlertsTaking {

    private final Map<String, Alert> stored;

    private final Told topic;

    private final Instant now;

    /** Those that something happened to, as they stand now. */
    private final Map<String, Alert> taken = new LinkedHashMap<>();

    private final List<Alert> told = new ArrayList<>();

    /**
     * @param stored by id
     * @param now when it is written down
     */
    AlertsTaking(Map<String, Alert> stored, Told topic, Instant now) {
        this.stored = stored;
        this.topic = topic;
        this.now = now;
    }

    void take(Conclusion conclusion) {
        conclusion.occurrences().forEach(occurrence -> take(conclusion, occurrence));
    }

    private void take(Conclusion conclusion, Occurrence occurrence) {
        var at = conclusion.release().publishedAt();
        var before = taken.containsKey(occurrence.alert()) ? taken.get(occurrence.alert())
                : stored.get(occurrence.alert());
        var after = before == null ? Alert.opened(conclusion.after().organisation(), occurrence, at, now)
                : before.take(occurrence, at, now);
        var whole = after.takeBack(topic.of(after.id()));
        taken.put(whole.id(), whole);
        whole.changeOf(occurrence).ifPresent(change -> told.add(whole.asOf(change.revision())));
    }

    /** What there is to keep. */
    List<Alerts.Progress> progress() {
        return taken.values().stream().map(after -> new Alerts.Progress(stored.get(after.id()), after)).toList();
    }

    /** What there is to tell: the alerts as they stood after each occurrence. */
    List<Alert> told() {
        return List.copyOf(told);
    }

}
