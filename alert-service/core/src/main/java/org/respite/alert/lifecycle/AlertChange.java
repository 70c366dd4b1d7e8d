package org.respite.alert.lifecycle;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.Assessment;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/**
 * One thing that happened to an alert, by a release or by a person.
 *
 * @param revision 1 for the first
 * @param fortnight whose release brought it; a person's change stays with the fortnight
 * of the change before, while every release that changes something brings a later one
 * @param at publication instant of that release, or when the person acted
 * @param recordedAt when this service wrote it down; later than {@code at} after an
 * outage, and new after a rebuild
 * @param figures what it rests on; of the last release before, when it is that nothing is
 * released any more, or a person acted
 * @param deed the person's part; absent when it was a release
 */
public record AlertChange(int revision, Change change, Severity severity, int fortnight, Instant at, Instant recordedAt,
        Assessment figures, @Nullable Attribution deed) {

    static AlertChange first(AlertTransition alertTransition, Instant at, Instant recordedAt) {
        return new AlertChange(1, alertTransition.change(), Objects.requireNonNull(alertTransition.severity()),
                alertTransition.fortnight(), at, recordedAt, Objects.requireNonNull(alertTransition.figures()), null);
    }

    AlertChange followedBy(AlertTransition alertTransition, Change made, Instant at, Instant recordedAt) {
        return new AlertChange(revision + 1, made, Objects.requireNonNullElse(alertTransition.severity(), severity),
                alertTransition.fortnight(), at, recordedAt,
                Objects.requireNonNullElse(alertTransition.figures(), figures), null);
    }

    AlertChange followedBy(LeaderChange personal, Instant at) {
        return followedBy(personal.change(), at, Attribution.of(personal));
    }

    /** A person's change that this store has lost and the topic still knows. */
    AlertChange followedBy(TeamAlertChanged event) {
        return followedBy(event.change(), event.at(), Attribution.FORGOTTEN);
    }

    private AlertChange followedBy(Change made, Instant at, Attribution deed) {
        return new AlertChange(revision + 1, made, severity, fortnight, at, at, figures, deed);
    }

    AlertChange nameless() {
        return deed == null ? this : new AlertChange(revision, change, severity, fortnight, at, recordedAt, figures,
                Attribution.FORGOTTEN);
    }

    public boolean personal() {
        return deed != null;
    }

    /** Whether an event tells of a person's change right after this one. */
    boolean isPersonallyFollowedBy(TeamAlertChanged event) {
        return event.revision() == revision + 1 && event.fortnight() == fortnight;
    }

    boolean isOf(AlertTransition alertTransition) {
        return !personal() && fortnight == alertTransition.fortnight();
    }
}
