package org.respite.ingest.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.respite.contract.ContractJson;
import org.respite.contract.EventType;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.broker.EventLog;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.roster.RosterFileException.Fault;
import org.respite.operations.clock.CheckedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * One organisation's roster at work. What an update says is stored first, then used, then
 * published; whoever brought the update waits for all three.
 */
final class OrganisationRoster {

    private static final Logger log = LoggerFactory.getLogger(OrganisationRoster.class);

    /** As few may leave together without anybody asking why. */
    private static final int FEW = 5;

    /** Import lines leave room for the headcounts of another block of moves. */
    private static final double RESERVE = 4. / 3;

    private final Roster roster;

    private final RosterStore store;

    private final EventLog events;

    private final CheckedClock clock;

    private final RosterSettings.Source settings;

    private final RequestBatcher<List<PlacementRequest>, List<Placement>> turns = new RequestBatcher<>(this::apply);

    /** Whether the tree on the topic is older than the roster. */
    private volatile boolean owed;

    OrganisationRoster(Roster roster, RosterStore store, EventLog events, CheckedClock clock,
            RosterSettings.Source settings) {
        this.roster = roster;
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
        this.owed = !roster.tree().isEmpty();
    }

    /** The same roster in another zone, before it is at work. */
    OrganisationRoster in(ZoneId zone) {
        return new OrganisationRoster(roster.in(zone), store, events, clock, settings);
    }

    Person contributor(String subject) {
        return new Person(roster.organisation(), roster.spellings().name(subject));
    }

    Person owner(String subject) {
        return new Person(roster.organisation(), roster.spellings().owner(subject));
    }

    ReportingCalendar calendar() {
        return roster.calendar();
    }

    Mono<List<Placement>> place(List<PlacementRequest> claims) {
        var rosterUpdate = update(true);
        List<Placement> placements = placed(rosterUpdate, claims);
        return rosterUpdate.isEmpty() && !mustWait(claims) ? Mono.just(placements) : turns.next(claims);
    }

    /** Import lines wait for what earlier ones teach; people's own do not. */
    private boolean mustWait(List<PlacementRequest> claims) {
        return (owed || turns.isBusy()) && claims.stream().anyMatch(PlacementRequest.Named.class::isInstance);
    }

    /**
     * Stores and uses what a file teaches. Fails with a {@link RosterFileException} if it
     * loses too many people or has too many units.
     */
    Mono<Void> apply(RosterFile file) {
        return Mono.defer(() -> {
            var rosterUpdate = update(true);
            file.addTo(rosterUpdate);
            checkLosses(rosterUpdate);
            checkSize(rosterUpdate);
            tell(rosterUpdate);
            return keep(rosterUpdate);
        });
    }

    private void checkLosses(RosterUpdate rosterUpdate) {
        int known = roster.size(begun());
        if (!settings.allowLosses() && rosterUpdate.lost() > FEW && rosterUpdate.lost() > known / 2) {
            throw refused(rosterUpdate.lost() + " of " + known + " people are missing",
                    "at least half of them, or respite.ingest.roster.allow-losses=true if they all leave");
        }
    }

    private void checkSize(RosterUpdate rosterUpdate) {
        if (!hasRoom(rosterUpdate, 1)) {
            throw refused(
                    "units and their headcounts: more than " + UnitTreeTooLargeException.MAX_BYTES + " bytes as JSON",
                    "fewer units, or fewer days at which people are to move");
        }
    }

    private RosterFileException refused(String what, String expected) {
        return new RosterFileException(List.of(new Fault(what, expected)), roster.organisation());
    }

    private void tell(RosterUpdate rosterUpdate) {
        RosterChanges changes = rosterUpdate.changes();
        log.atInfo()
            .addKeyValue("organisation", roster.organisation())
            .addKeyValue("added", changes.added())
            .addKeyValue("moved", changes.moved())
            .addKeyValue("leaving", changes.leaving())
            .log("roster file read; who is no longer in it leaves with the next block");
    }

    /**
     * Publishes the tree if the one on the topic is older or unknown. Fails with a
     * {@link UnitTreeTooLargeException} if it can never be, and while the clock is not
     * confirmed: a tree that bears a wrong time would decide over later releases.
     */
    Mono<Void> publish() {
        return turns.next(List.of()).then();
    }

    private Mono<List<List<Placement>>> apply(List<List<PlacementRequest>> waiting) {
        var rosterUpdate = update(true);
        List<List<Placement>> answers = placedAll(rosterUpdate, waiting);
        if (rosterUpdate.hasGrown() && !hasRoom(rosterUpdate, RESERVE)) {
            rosterUpdate = update(false);
            answers = placedAll(rosterUpdate, waiting);
        }
        return keep(rosterUpdate).then(Mono.defer(this::publishOwed)).thenReturn(answers);
    }

    private static List<List<Placement>> placedAll(RosterUpdate rosterUpdate, List<List<PlacementRequest>> waiting) {
        return waiting.stream().map(claims -> placed(rosterUpdate, claims)).toList();
    }

    /** Whether the tree fits on the topic with what an update says. */
    private boolean hasRoom(RosterUpdate rosterUpdate, double reserve) {
        int length = ContractJson.MAPPER
            .writeValueAsBytes(roster.published(clock.clock().instant(), rosterUpdate)).length;
        return length * reserve <= UnitTreeTooLargeException.MAX_BYTES;
    }

    private RosterUpdate update(boolean mayGrow) {
        return new RosterUpdate(roster, begun(), settings.learnFromImport(), mayGrow);
    }

    private int begun() {
        return roster.calendar().blockOf(clock.clock().instant().plus(Rosters.CLOCK_SKEW));
    }

    private static List<Placement> placed(RosterUpdate rosterUpdate, List<PlacementRequest> claims) {
        return claims.stream().map(rosterUpdate::place).toList();
    }

    private Mono<Void> keep(RosterUpdate rosterUpdate) {
        return rosterUpdate.isEmpty() ? Mono.empty() : store.save(roster, rosterUpdate).then(Mono.fromRunnable(() -> {
            roster.apply(rosterUpdate);
            owed = true;
        }));
    }

    private Mono<Void> publishOwed() {
        if (!owed) {
            return Mono.empty();
        }
        return Mono.justOrEmpty(clock.now())
            .switchIfEmpty(Mono.error(() -> ProblemException.unavailable("the clock is not confirmed")))
            .map(this::tree)
            .flatMap(tree -> events.append(List.of(tree)))
            .filter(List::getFirst)
            .switchIfEmpty(Mono.error(() -> ProblemException.unavailable("the broker does not answer")))
            .doOnNext(_ -> owed = false)
            .then();
    }

    private ProducerRecord<String, byte[]> tree(Instant now) {
        var tree = roster.published(now);
        try {
            return EventType.UNIT_TREE_PUBLISHED.toRecord(tree);
        }
        catch (IllegalArgumentException tooLarge) {
            throw new UnitTreeTooLargeException(tree.units().size());
        }
    }

}
