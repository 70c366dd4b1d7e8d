package org.respite.alert.alert;

import java.time.Instant;
import java.util.Objects;
import org.respite.alert.detection.Assessment;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/**
 * One thing that happened to an alert.
 *
 * @param revision 1 for the first
 * @param fortnight whose release brought it
 * @param at publication instant of that release
 * @param recordedAt when this service wrote it down; later than {@code at} after an
 * outage, and new after a rebuild
 * @param figures what it rests on; of the last release before, when it is that nothing is
 * released any more
 */
public record AlertChange(int revision, Change change, Severity severity, int fortnight, Instant at, Instant recordedAt,
        Assessment figures) {

    static AlertChange first(Occurrence occurrence, Instant at, Instant recordedAt) {
        return new AlertChange(1, occurrence.change(), Objects.requireNonNull(occurrence.severity()),
                occurrence.fortnight(), at, recordedAt, Objects.requireNonNull(occurrence.figures()));
    }

    AlertChange followedBy(Occurrence occurrence, Instant at, Instant recordedAt) {
        return new AlertChange(revision + 1, occurrence.change(),
                Objects.requireNonNullElse(occurrence.severity(), severity), occurrence.fortnight(), at, recordedAt,
                Objects.requireNonNullElse(occurrence.figures(), figures));
    }

    boolean is(Occurrence occurrence) {
        return change == occurrence.change() && fortnight == occurrence.fortnight();
    }

    boolean closes() {
        return Alert.closes(change);
    }
}
