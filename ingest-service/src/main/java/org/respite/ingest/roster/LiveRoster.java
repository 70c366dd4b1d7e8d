package org.respite.ingest.roster;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.respite.contract.EventType;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.broker.EventLog;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Mono;

/**
 * One organisation's roster at work. What a lesson teaches is stored first, then used,
 * then published; whoever brought the lesson waits for all three.
 */
final class LiveRoster {

    private final Roster roster;

    private final RosterStore store;

    private final EventLog events;

    private final Clock clock;

    private final boolean mayLearn;

    private final Turns<List<Claim>, List<Placement>> turns = new Turns<>(this::learn);

    /** Whether the tree on the topic is older than the roster. */
    private volatile boolean owed;

    LiveRoster(Roster roster, RosterStore store, EventLog events, Clock clock, boolean mayLearn) {
        this.roster = roster;
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.mayLearn = mayLearn;
        this.owed = !roster.tree().isEmpty();
    }

    /** The same roster in another zone, before it is at work. */
    LiveRoster in(ZoneId zone) {
        return new LiveRoster(roster.in(zone), store, events, clock, mayLearn);
    }

    ReportingCalendar calendar() {
        return roster.calendar();
    }

    Mono<List<Placement>> place(List<Claim> claims) {
        var lesson = lesson();
        List<Placement> placements = placed(lesson, claims);
        return lesson.isEmpty() && !mustWait(claims) ? Mono.just(placements) : turns.next(claims);
    }

    /** Import lines wait for what earlier ones teach; people's own do not. */
    private boolean mustWait(List<Claim> claims) {
        return (owed || turns.isBusy()) && claims.stream().anyMatch(Claim.Named.class::isInstance);
    }

    /** Stores and uses what a file teaches. */
    Mono<Void> learn(RosterFile file) {
        var lesson = lesson();
        file.teach(lesson, roster.calendar());
        return keep(lesson);
    }

    /** Publishes the tree if the one on the topic is older or unknown. */
    Mono<Void> publish() {
        return turns.next(List.of()).then();
    }

    private Mono<List<List<Placement>>> learn(List<List<Claim>> waiting) {
        var lesson = lesson();
        List<List<Placement>> answers = waiting.stream().map(claims -> placed(lesson, claims)).toList();
        return keep(lesson).then(Mono.defer(this::publishOwed)).thenReturn(answers);
    }

    private Lesson lesson() {
        int begun = roster.calendar().blockOf(clock.instant().plus(Rosters.CLOCK_SKEW));
        return new Lesson(roster, begun, mayLearn);
    }

    private static List<Placement> placed(Lesson lesson, List<Claim> claims) {
        return claims.stream().map(lesson::place).toList();
    }

    private Mono<Void> keep(Lesson lesson) {
        return lesson.isEmpty() ? Mono.empty() : store.save(roster, lesson).then(Mono.fromRunnable(() -> {
            roster.learn(lesson);
            owed = true;
        }));
    }

    private Mono<Void> publishOwed() {
        if (!owed) {
            return Mono.empty();
        }
        var tree = EventType.UNIT_TREE_PUBLISHED.toRecord(roster.published(clock.instant()));
        return events.append(List.of(tree))
            .filter(List::getFirst)
            .switchIfEmpty(Mono.error(() -> ProblemException.unavailable("the broker does not answer")))
            .doOnNext(_ -> owed = false)
            .then();
    }

}
