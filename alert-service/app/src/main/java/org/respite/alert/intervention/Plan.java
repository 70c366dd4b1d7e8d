package org.respite.alert.intervention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.alert.lifecycle.LeaderIdentity;

/**
 * What is done about an alert, or in a unit without one, with all that was decided
 * before. Immutable.
 *
 * @param alert its id, and the plan's; without an alert what {@link #idOf} says
 * @param history oldest first; empty while nothing was decided
 * @param reminded the last revision whose review leaders were reminded of
 * @param version of the stored document; absent while there is none
 */
record Plan(String alert, String organisation, String unit, List<Entry> history, @Nullable Reminded reminded,
        @Nullable Long version) {

    /** No alert's id has a slash. */
    private static final String OF_UNIT = "unit/";

    Plan {
        history = List.copyOf(history);
    }

    /** Of the plan that a unit has without an alert. */
    static String idOf(String organisation, String unit) {
        return OF_UNIT + organisation + "/" + unit;
    }

    /** Whether no alert is what it is about. */
    boolean ofUnit() {
        return alert.startsWith(OF_UNIT);
    }

    /**
     * One thing that happened to it.
     *
     * @param revision 1 for the first
     * @param by who decided it; kept in this service's store, and not for ever
     * @param choice absent when what was chosen was withdrawn
     */
    record Entry(int revision, Instant at, @Nullable LeaderIdentity by, @Nullable PlannedStep choice) {

        /** Without who decided it and what they wrote; what was decided stays. */
        Entry nameless() {
            return new Entry(revision, at, null, choice == null ? null : choice.withoutNote());
        }
    }

    record Reminded(int revision, Instant at) {
    }

    static Plan none(String alert, String organisation, String unit) {
        return new Plan(alert, organisation, unit, List.of(), null, null);
    }

    /** 0 while nothing was decided, one more with every decision. */
    int revision() {
        return history.isEmpty() ? 0 : history.getLast().revision();
    }

    Optional<PlannedStep> choice() {
        return history.isEmpty() ? Optional.empty() : Optional.ofNullable(history.getLast().choice());
    }

    /** Whether a decision, said again, has already been taken. */
    boolean repeats(PlannedStep said, int expectedRevision) {
        return expectedRevision == revision() - 1 && choice().filter(said::equals).isPresent();
    }

    Plan choose(PlannedStep plannedStep, Instant at, LeaderIdentity by) {
        return then(plannedStep, at, by);
    }

    Plan withdraw(Instant at, LeaderIdentity by) {
        return then(null, at, by);
    }

    private Plan then(@Nullable PlannedStep plannedStep, Instant at, LeaderIdentity by) {
        var next = new Entry(revision() + 1, at, by, plannedStep);
        return new Plan(alert, organisation, unit, Stream.concat(history.stream(), Stream.of(next)).toList(), reminded,
                version);
    }

    /** Without who decided and wrote what, where that is no longer to be told. */
    Plan nameless(Predicate<Entry> noLonger) {
        return new Plan(alert, organisation, unit,
                history.stream().map(entry -> noLonger.test(entry) ? entry.nameless() : entry).toList(), reminded,
                version);
    }

    /** When leaders were reminded of the review as it stands now. */
    Optional<Instant> remindedAt() {
        return Optional.ofNullable(reminded).filter(last -> last.revision() == revision()).map(Reminded::at);
    }

    /** Whether leaders are still to be reminded of a review, which only alerts can do. */
    boolean toRemind() {
        return !ofUnit() && choice().isPresent() && remindedAt().isEmpty();
    }

    Plan reminded(Instant at) {
        return new Plan(alert, organisation, unit, history, new Reminded(revision(), at), version);
    }

}
