package org.respite.alert.notification.message;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.routing.Subscription;
import org.respite.alert.notification.routing.UnitPlace;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/**
 * One message to one subscription.
 *
 * @param id subscription, alert and revision: the same change makes the same one
 * @param subscription its id
 * @param sequence smaller ones are sent first
 * @param kind why it is sent
 * @param change what it tells
 * @param place of the alert's unit
 * @param why the alert is as it is, in the words of the page; absent where there are none
 * @param silenced whether the change fell into a planned event
 * @param madeAt when it was put in the outbox
 * @param attempts that failed
 * @param due not to be sent earlier
 */
public record Notification(String id, String subscription, long sequence, Kind kind, TeamAlertChanged change,
        UnitPlace place, @Nullable String why, boolean silenced, Instant madeAt, int attempts, Instant due) {

    public enum Kind {

        /** The alert has changed. */
        CHANGE,
        /** The alert has been open for long, or was kept back by a planned event. */
        REMINDER,
        /** What was decided about the alert is to be looked at. */
        REVIEW,
        /** Somebody wants to see that messages arrive. */
        TEST

    }

    public static Notification of(String subscription, TeamAlertChanged change, UnitPlace place, boolean silenced,
            Instant now) {
        var id = String.join("|", subscription, change.alert(), "" + change.revision());
        return new Notification(id, subscription, 0, Kind.CHANGE, change, place, null, silenced, now, 0, now);
    }

    public static Notification reminder(String subscription, OpenAlert open, Instant now) {
        var change = open.latest();
        var id = String.join("|", subscription, change.alert(), "" + change.revision(), "" + (open.reminders() + 1));
        return new Notification(id, subscription, 0, Kind.REMINDER, change, open.place(), null, false, now, 0, now);
    }

    /**
     * @param alert its latest change
     * @param plan revision of what was decided
     */
    public static Notification review(String subscription, TeamAlertChanged alert, UnitPlace place, int plan,
            Instant now) {
        var id = String.join("|", subscription, alert.alert(), "review", "" + plan);
        return new Notification(id, subscription, 0, Kind.REVIEW, alert, place, null, false, now, 0, now);
    }

    /** About nothing. Put in no outbox. */
    public static Notification test(Subscription subscription, Instant now) {
        var about = Objects.requireNonNullElse(subscription.unit(), subscription.organisation());
        var nothing = new TeamAlertChanged("test", 1, subscription.organisation(), about, Finding.RISE, Change.OPENED,
                Severity.WATCH, 0, 0, now, 0, 0, 0, 0);
        var id = String.join("|", subscription.id(), "test", now.toString());
        return new Notification(id, subscription.id(), 0, Kind.TEST, nothing, UnitPlace.unknown(about), null, false,
                now, 0, now);
    }

    public Notification because(@Nullable String reason) {
        return new Notification(id, subscription, sequence, kind, change, place, reason, silenced, madeAt, attempts,
                due);
    }

    public Notification numbered(long number) {
        return new Notification(id, subscription, number, kind, change, place, why, silenced, madeAt, attempts, due);
    }

    public Notification failed(Instant next) {
        return new Notification(id, subscription, sequence, kind, change, place, why, silenced, madeAt, attempts + 1,
                next);
    }

    /**
     * For the receiver, to know a repeated message by. Letters, digits and {@code _}
     * only: a full stop would be part of what is signed.
     */
    public String messageId() {
        return "msg_" + Fingerprint.of(id);
    }

    public boolean closes() {
        return kind != Kind.REVIEW && (change.change() == Change.RESOLVED || change.change() == Change.EXPIRED);
    }

}
