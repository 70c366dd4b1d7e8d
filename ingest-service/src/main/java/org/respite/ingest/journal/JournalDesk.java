package org.respite.ingest.journal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.respite.contract.EventType;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;
import org.respite.ingest.broker.EventLog;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.roster.Rosters;
import org.respite.ingest.security.Sender;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shows owners their journals and takes check-ins back. Taking back is an event on the
 * log like everything else: the journal, and scoring-service, delete what they read was
 * erased.
 */
final class JournalDesk {

    /** Erasures that wait for the broker together. */
    private static final int CHUNK = 500;

    private final Journals journals;

    private final EventLog events;

    private final CatchingUp catchingUp;

    private final Rosters rosters;

    private final Clock clock;

    JournalDesk(Journals journals, EventLog events, CatchingUp catchingUp, Rosters rosters, Clock clock) {
        this.journals = journals;
        this.events = events;
        this.catchingUp = catchingUp;
        this.rosters = rosters;
        this.clock = clock;
    }

    Mono<History> history(Sender owner, int offset, int limit) {
        return journals.of(person(owner))
            .flatMap(table -> journals.read(table, offset, limit)
                .map(JournalEntry::of)
                .collectList()
                .map(entries -> new History(table.entries().size(), offset, entries)));
    }

    /** Fails with 404 for whatever is not this owner's. */
    Mono<JournalEntry> one(Sender owner, UUID id) {
        return journals.one(person(owner), id).map(JournalEntry::of).switchIfEmpty(unknown());
    }

    Flux<JournalEntry> all(Sender owner) {
        return journals.of(person(owner))
            .flatMapMany(table -> journals.read(table, 0, Long.MAX_VALUE))
            .map(JournalEntry::of);
    }

    /** Takes one back. Fails with 404 like {@link #one}. */
    Mono<Erased> erase(Sender owner, UUID id) {
        Mono<CheckInAccepted> found = journals.one(person(owner), id);
        // Accepted a moment ago, it may not have been filed yet.
        return found.switchIfEmpty(Mono.defer(catchingUp::done).then(Mono.defer(() -> found)))
            .switchIfEmpty(unknown())
            .flatMap(checkIn -> publish(owner, List.of(checkIn)))
            .flatMap(this::told);
    }

    /** Takes everything back that was accepted before. */
    Mono<Erased> eraseAll(Sender owner) {
        return catchingUp.done()
            .filter(done -> done)
            .switchIfEmpty(Mono.error(() -> ProblemException
                .unavailable("not everything you handed in is in your journal yet; nothing was erased")))
            .flatMap(_ -> journals.of(person(owner)))
            .flatMap(table -> journals.read(table, 0, Long.MAX_VALUE)
                .buffer(CHUNK)
                .concatMap(some -> publish(owner, some))
                .reduce(0, Integer::sum))
            .flatMap(this::told);
    }

    private Mono<Integer> publish(Sender owner, List<CheckInAccepted> some) {
        var calendar = rosters.calendarOf(owner.organisation());
        var now = clock.instant();
        return events
            .append(some.stream()
                .map(checkIn -> EventType.CHECK_IN_ERASED.toRecord(ErasurePolicy.erase(checkIn, calendar, now)))
                .toList())
            .filter(acknowledged -> !acknowledged.contains(false))
            .switchIfEmpty(Mono
                .error(() -> ProblemException.unavailable("the broker does not answer; ask again to erase the rest")))
            .thenReturn(some.size());
    }

    /** Recorded is as good as done; but whoever looks again should find it done. */
    private Mono<Erased> told(int count) {
        return (count == 0) ? Mono.just(new Erased(0, true))
                : catchingUp.done().onErrorReturn(false).map(done -> new Erased(count, done));
    }

    private Person person(Sender owner) {
        return rosters.owner(owner.organisation(), owner.subject());
    }

    private static <T> Mono<T> unknown() {
        return Mono.error(() -> new ProblemException(
                Problem.unknown(new Violation("id", "unknown", "the id of a check-in of your own"))));
    }

    /**
     * What was taken back.
     *
     * @param erased how many check-ins
     * @param done whether they are gone from the journal; if not, they are about to go
     */
    record Erased(int erased, boolean done) {
    }

}
