package org.respite.alert.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 * @param quietlyOver the fortnight in which the detector saw it end after people had
 * closed it, which nobody needs to be told
 */
public record Alert(String id, String organisation, String unit, Finding finding, int since, List<AlertChange> history,
        @Nullable Integer quietlyOver) {

    public Alert {
        history = List.copyOf(history);
    }

    public static Alert opened(String organisation, AlertTransition alertTransition, Instant at, Instant recordedAt) {
        return new Alert(alertTransition.alert(), organisation, alertTransition.unit(), alertTransition.finding(),
                alertTransition.since(), List.of(AlertChange.first(alertTransition, at, recordedAt)), null);
    }

    /**
     * Takes what the detector says happened. Said again, it changes nothing: a fortnight
     * does one thing to an alert.
     */
    public Alert take(AlertTransition alertTransition, Instant at, Instant recordedAt) {
        if (quietlyOver != null || changeOf(alertTransition).isPresent()) {
            return this;
        }
        return LifecyclePolicy.published(this, alertTransition.change())
            .map(change -> with(latest().followedBy(alertTransition, change, at, recordedAt)))
            .orElseGet(() -> quietlyOver(alertTransition.fortnight()));
    }

    /** What a person does, if {@link LifecyclePolicy} allows it. */
    public Alert take(LeaderChange change, Instant at) {
        return with(latest().followedBy(change, at));
    }

    /**
     * Takes back from the topic what people did next, where this store has lost it.
     * @param published changes by revision
     */
    public Alert takeBack(Map<Integer, TeamAlertChanged> published) {
        var next = published.get(revision() + 1);
        return next != null && latest().isPersonallyFollowedBy(next)
                ? with(latest().followedBy(next)).takeBack(published) : this;
    }

    /** Without who did and wrote what; what was done stays. */
    public Alert nameless() {
        return new Alert(id, organisation, unit, finding, since, history.stream().map(AlertChange::nameless).toList(),
                quietlyOver);
    }

    private Alert with(AlertChange next) {
        return new Alert(id, organisation, unit, finding, since,
                Stream.concat(history.stream(), Stream.of(next)).toList(), quietlyOver);
    }

    private Alert quietlyOver(int fortnight) {
        return new Alert(id, organisation, unit, finding, since, history, fortnight);
    }

    Optional<AlertChange> changeOf(AlertTransition alertTransition) {
        return history.stream().filter(change -> change.isOf(alertTransition)).findFirst();
    }

    public AlertChange latest() {
        return history.getLast();
    }

    /** 1 when opened, one more with every change. */
    public int revision() {
        return latest().revision();
    }

    public AlertState state() {
        var state = AlertState.OPEN;
        for (AlertChange change : history) {
            state = state.after(change.change());
        }
        return state;
    }

    /** Not closed, whether or not somebody has taken it up. */
    public boolean open() {
        return !closes(latest().change());
    }

    /** Whether the detector sees nothing of it any more. */
    public boolean over() {
        return quietlyOver != null || !open() && !latest().personal();
    }

    /** What a person may do to it now. */
    public Set<Change> possible() {
        return LifecyclePolicy.possible(this);
    }

    public Severity severity() {
        return latest().severity();
    }

    /**
     * As it stood once.
     * @param revision 1 to the present one
     */
    public Alert asOf(int revision) {
        return new Alert(id, organisation, unit, finding, since, history.subList(0, revision), null);
    }

    /** As it stood after each change, oldest first. */
    public List<Alert> steps() {
        return IntStream.rangeClosed(1, revision()).mapToObj(this::asOf).toList();
    }

    /**
     * Counts what was written down of it, from 0: every change, and that it is over.
     */
    public long version() {
        return revision() - 1L + (quietlyOver == null ? 0 : 1);
    }

    /** What is still to be written down after {@code before}, one by one. */
    public List<Alert> after(@Nullable Alert before) {
        long written = before == null ? -1 : before.version();
        return Stream.concat(steps().stream(), Stream.of(this))
            .filter(step -> step.version() > written)
            .distinct()
            .toList();
    }

    /** The latest change as the world is told it. */
    public TeamAlertChanged event() {
        var change = latest();
        var figures = change.figures();
        return new TeamAlertChanged(id, change.revision(), organisation, unit, finding, change.change(),
                change.severity(), since, change.fortnight(), change.at(), figures.usual(), figures.size(),
                figures.sizeLow(), figures.sizeHigh());
    }

    /** Whether its latest change took back something else than a closing. */
    public boolean undone() {
        return latest().change() == Change.REOPENED && asOf(revision() - 1).open();
    }

    public static boolean closes(Change change) {
        return switch (change) {
            case RESOLVED, EXPIRED -> true;
            case OPENED, RAISED, ACKNOWLEDGED, ACTING, REOPENED -> false;
        };
    }
}
