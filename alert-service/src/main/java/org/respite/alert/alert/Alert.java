package org.respite.alert.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.respite.contract.alert.TeamAlertChanged;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/**
 * Something found about a team, with all that has happened to it. Immutable.
 *
 * @param id of organisation, unit, finding and the fortnight it opened in, so a finding
 * found again after a crash is the same alert
 * @param unit the unit's id, or the organisation's for what all units have in common
 * @param since the fortnight it opened in
 * @param history oldest first; the first one opened it
 */
public record Alert(String id, String organisation, String unit, Finding finding, int since,
        List<AlertChange> history) {

    public Alert {
        history = List.copyOf(history);
    }

    static Alert opened(String organisation, Occurrence occurrence, Instant at, Instant recordedAt) {
        return new Alert(occurrence.alert(), organisation, occurrence.unit(), occurrence.finding(), occurrence.since(),
                List.of(AlertChange.first(occurrence, at, recordedAt)));
    }

    /**
     * Takes what the detector says happened. Said again, it changes nothing: one change
     * of a kind in a fortnight.
     */
    Alert take(Occurrence occurrence, Instant at, Instant recordedAt) {
        if (changeOf(occurrence).isPresent()) {
            return this;
        }
        var next = latest().followedBy(occurrence, at, recordedAt);
        return new Alert(id, organisation, unit, finding, since,
                Stream.concat(history.stream(), Stream.of(next)).toList());
    }

    Optional<AlertChange> changeOf(Occurrence occurrence) {
        return history.stream().filter(change -> change.is(occurrence)).findFirst();
    }

    public AlertChange latest() {
        return history.getLast();
    }

    /** 1 when opened, one more with every change. */
    public int revision() {
        return latest().revision();
    }

    public boolean open() {
        return !latest().closes();
    }

    public Severity severity() {
        return latest().severity();
    }

    /**
     * As it stood once.
     * @param revision 1 to the present one
     */
    public Alert asOf(int revision) {
        return new Alert(id, organisation, unit, finding, since, history.subList(0, revision));
    }

    /** The latest change as the world is told it. */
    TeamAlertChanged event() {
        var change = latest();
        var figures = change.figures();
        return new TeamAlertChanged(id, change.revision(), organisation, unit, finding, change.change(),
                change.severity(), since, change.fortnight(), change.at(), figures.usual(), figures.size(),
                figures.sizeLow(), figures.sizeHigh());
    }

    static boolean closes(Change change) {
        return switch (change) {
            case RESOLVED, EXPIRED -> true;
            case OPENED, RAISED, ACKNOWLEDGED, ACTING, REOPENED -> false;
        };
    }
}
