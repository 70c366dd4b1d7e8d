package org.respite.ingest.journal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.respite.ingest.web.mydata.KeptBesides;
import org.respite.operations.clock.CheckedClock;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shows owners their journals and takes check-ins back. Taking back is an event on the
 * log like everything else: the journal, and scoring-service, delete what they read was
 * erased.
 */
final class JournalAccess {

    /** Erasures that wait for the broker together. */
    private static final int CHUNK = 500;

    private static final String CLOCK_IS_OFF = "this service is not sure of its clock and cannot say what taking back "
            + "still undoes; ask again to erase the rest";

    private final JournalReader journalReader;

    private final JournalStore store;

    private final EntryRemoval entryRemoval;

    private final EventLog events;

    private final ProjectionCatchUp projectionCatchUp;

    private final Rosters rosters;

    private final CheckedClock clock;

    private final PersonalReviews reviews;

    private final KeptBesides besides;

    JournalAccess(JournalReader journalReader, JournalStore store, EntryRemoval entryRemoval, EventLog events,
            ProjectionCatchUp projectionCatchUp, Rosters rosters, CheckedClock clock, PersonalReviews reviews,
            KeptBesides besides) {
        this.journalReader = journalReader;
        this.store = store;
        this.entryRemoval = entryRemoval;
        this.events = events;
        this.projectionCatchUp = projectionCatchUp;
        this.rosters = rosters;
        this.clock = clock;
        this.reviews = reviews;
        this.besides = besides;
    }

    Mono<History> history(Sender owner, int offset, int limit) {
        return journalReader.of(person(owner))
            .flatMap(openedJournal -> Mono.zip(journalReader.read(openedJournal, offset, limit).collectList(),
                    incomplete(openedJournal.owner()),
                    (part, problem) -> History.of(openedJournal.entries(), offset, part, problem.orElse(null))));
    }

    private Mono<Optional<Problem>> incomplete(String owner) {
        return store.parked(owner)
            .map(_ -> Optional
                .of(Problem.of("journal-incomplete", "Your journal is incomplete", HttpStatus.SERVICE_UNAVAILABLE,
                        "some check-ins you handed in could not be filed here; those that counted still do")))
            .defaultIfEmpty(Optional.empty());
    }

    /** Fails with 404 for whatever is not this owner's. */
    Mono<JournalEntry> one(Sender owner, UUID id) {
        return journalReader.one(person(owner), id).map(JournalEntry::of).switchIfEmpty(unknown());
    }

    Flux<JournalEntry> all(Sender owner) {
        return journalReader.of(person(owner))
            .flatMapMany(openedJournal -> journalReader.all(openedJournal))
            .mapNotNull(OpenedEntry::checkIn)
            .map(JournalEntry::of);
    }

    /** Everything, a check-in a line, and what its owner wrote down for themselves. */
    Flux<byte[]> lines(Sender owner) {
        return all(owner).map(JournalLength::line).concatWith(reviews.lines(owner));
    }

    /** The same, an answer a line. */
    Flux<byte[]> table(Sender owner) {
        return Csv.of(all(owner)).concatWith(reviews.table(owner));
    }

    /** Takes one back. Fails with 404 like {@link #one}. */
    Mono<Erased> erase(Sender owner, UUID id) {
        Mono<CheckInAccepted> found = journalReader.one(person(owner), id);
        // Accepted a moment ago, it may not have been filed yet.
        return found.switchIfEmpty(Mono.defer(projectionCatchUp::done).then(Mono.defer(() -> found)))
            .switchIfEmpty(unknown())
            .flatMap(checkIn -> publish(owner, List.of(checkIn)))
            .flatMap(this::erased);
    }

    /**
     * Takes everything back that was accepted before, clears what cannot be read any
     * more, and then what its owner wrote down for themselves, and what is kept besides.
     */
    Mono<Erased> eraseAll(Sender owner) {
        return projectionCatchUp.done()
            .filter(done -> done)
            .switchIfEmpty(Mono.error(() -> ProblemException
                .unavailable("not everything you handed in is in your journal yet; nothing was erased")))
            .flatMap(_ -> everything(owner).onErrorResume(JournalReader::isDamaged,
                    _ -> entryRemoval.clear(journalReader.owner(person(owner)),
                            journalReader.sections(person(owner), clock.clock().instant()))))
            .delayUntil(_ -> reviews.erase(owner).then(besides.erase(owner.organisation(), owner.subject())))
            .flatMap(this::erased);
    }

    private Mono<Integer> everything(Sender owner) {
        return journalReader.of(person(owner))
            .flatMap(openedJournal -> journalReader.all(openedJournal)
                .buffer(CHUNK)
                .concatMap(some -> takeBack(owner, some))
                .reduce(0, Integer::sum)
                .delayUntil(_ -> cleared(openedJournal)));
    }

    /** A journal begins anew; where nothing was filed, with a new key. */
    private Mono<Void> cleared(OpenedJournal openedJournal) {
        return store.parked(openedJournal.owner())
            .flatMap(_ -> openedJournal.parts().isEmpty() ? store.shred(List.of(openedJournal.owner()))
                    : store.unpark(openedJournal.owner()));
    }

    /**
     * Of what does not open nothing can be published: it is cleared here alone, and
     * first, for what is published is taken out by the reader of the log, which counts
     * what is left.
     */
    private Mono<Integer> takeBack(Sender owner, List<OpenedEntry> some) {
        List<CheckInAccepted> readable = some.stream().map(OpenedEntry::checkIn).filter(Objects::nonNull).toList();
        List<EntryRef> closed = some.stream().filter(each -> each.checkIn() == null).map(OpenedEntry::place).toList();
        Mono<Integer> cleared = closed.isEmpty() ? Mono.just(0) : entryRemoval.remove(closed);
        return cleared.flatMap(
                count -> readable.isEmpty() ? Mono.just(count) : publish(owner, readable).map(more -> count + more));
    }

    /** By a clock that may be wrong nobody can say what taking back still undoes. */
    private Mono<Integer> publish(Sender owner, List<CheckInAccepted> some) {
        return Mono.defer(() -> Mono.justOrEmpty(clock.now()))
            .switchIfEmpty(Mono.error(() -> ProblemException.unavailable(CLOCK_IS_OFF)))
            .flatMap(now -> publish(owner, some, now));
    }

    private Mono<Integer> publish(Sender owner, List<CheckInAccepted> some, Instant now) {
        var calendar = rosters.calendarOf(owner.organisation());
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
    private Mono<Erased> erased(int count) {
        return count == 0 ? Mono.just(new Erased(0, true))
                : projectionCatchUp.done().onErrorReturn(false).map(done -> new Erased(count, done));
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
