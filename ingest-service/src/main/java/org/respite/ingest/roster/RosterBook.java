package org.respite.ingest.roster;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.broker.EventLog;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The rosters of all organisations, in memory so that a check-in asks no other server.
 */
final class RosterBook implements Rosters {

    private final ConcurrentMap<String, LiveRoster> rosters = new ConcurrentHashMap<>();

    private final RosterStore store;

    private final EventLog events;

    private final Clock clock;

    private final RosterSettings settings;

    RosterBook(RosterStore store, EventLog events, Clock clock, RosterSettings settings) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public ReportingCalendar calendarOf(String organisation) {
        LiveRoster known = rosters.get(organisation);
        return known == null ? new ReportingCalendar(settings.zone()) : known.calendar();
    }

    @Override
    public Mono<List<Placement>> place(String organisation, List<Claim> claims) {
        return claims.isEmpty() ? Mono.just(List.of()) : roster(organisation).place(claims);
    }

    /** Reads what is stored, and what the file adds to it. */
    Mono<Void> open() {
        return Mono.justOrEmpty(settings.roster().file())
            .map(RosterFileReader::read)
            .map(Optional::of)
            .defaultIfEmpty(Optional.empty())
            .flatMap(file -> load().then(file.map(this::learn).orElse(Mono.empty())));
    }

    private Mono<Void> load() {
        return store.load()
            .doOnNext(stored -> stored.forEach(roster -> rosters.put(roster.organisation(), live(roster))))
            .then();
    }

    /** Publishes every unit tree that is not on the topic as it stands. */
    Mono<Void> publish() {
        return Flux.fromIterable(rosters.values()).concatMap(LiveRoster::publish).then();
    }

    private Mono<Void> learn(RosterFile file) {
        ZoneId zone = Objects.requireNonNullElse(file.zone(), settings.zone());
        return Mono.defer(() -> rosterIn(file.organisation(), zone).learn(file));
    }

    private LiveRoster rosterIn(String organisation, ZoneId zone) {
        return Objects.requireNonNull(rosters.compute(organisation,
                (_, known) -> known == null ? live(empty(organisation, zone)) : known.in(zone)));
    }

    /**
     * An organisation nobody knows has an empty roster, which is worth keeping only where
     * it can learn.
     */
    private LiveRoster roster(String organisation) {
        LiveRoster known = rosters.get(organisation);
        if (known != null) {
            return known;
        }
        LiveRoster unknown = live(empty(organisation, settings.zone()));
        return settings.roster().learnFromImport()
                ? Objects.requireNonNullElse(rosters.putIfAbsent(organisation, unknown), unknown) : unknown;
    }

    private LiveRoster live(Roster roster) {
        return new LiveRoster(roster, store, events, clock, settings.roster().learnFromImport());
    }

    private static Roster empty(String organisation, ZoneId zone) {
        return new Roster(organisation, zone, UnitTree.EMPTY, Map.of());
    }

}
