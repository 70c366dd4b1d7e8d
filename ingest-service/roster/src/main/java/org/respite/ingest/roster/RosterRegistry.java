package org.respite.ingest.roster;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.broker.EventLog;
import org.respite.ingest.pseudonym.Person;
import org.respite.operations.clock.CheckedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The rosters of all organisations, in memory so that a check-in asks no other server.
 */
final class RosterRegistry implements Rosters {

    private static final Logger log = LoggerFactory.getLogger(RosterRegistry.class);

    private final ConcurrentMap<String, OrganisationRoster> rosters = new ConcurrentHashMap<>();

    private final RosterStore store;

    private final EventLog events;

    private final CheckedClock clock;

    private final RosterSettings settings;

    private volatile @Nullable String refusal;

    RosterRegistry(RosterStore store, EventLog events, CheckedClock clock, RosterSettings settings) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public ReportingCalendar calendarOf(String organisation) {
        OrganisationRoster known = rosters.get(organisation);
        return known == null ? new ReportingCalendar(settings.zone()) : known.calendar();
    }

    @Override
    public Mono<List<Placement>> place(String organisation, List<PlacementRequest> claims) {
        return claims.isEmpty() ? Mono.just(List.of()) : roster(organisation).place(claims);
    }

    @Override
    public Person contributor(String organisation, String subject) {
        return roster(organisation).contributor(subject);
    }

    @Override
    public Person owner(String organisation, String subject) {
        return roster(organisation).owner(subject);
    }

    /**
     * Reads what is stored, and what the file makes of it. A file that cannot be followed
     * leaves the last roster that could be in force.
     */
    Mono<Void> open() {
        Mono<Optional<RosterFile>> read = Mono.justOrEmpty(settings.roster().file())
            .map(RosterFileReader::read)
            .map(Optional::of)
            .defaultIfEmpty(Optional.empty());
        return read.flatMap(file -> load().then(Mono.justOrEmpty(file).flatMap(this::apply)))
            .onErrorResume(RosterFileException.class, this::goOnWithout);
    }

    private Mono<Void> load() {
        return store.load()
            .doOnNext(stored -> stored.forEach(roster -> rosters.put(roster.organisation(), live(roster))))
            .then();
    }

    private Mono<Void> goOnWithout(RosterFileException fault) {
        return load().onErrorMap(_ -> fault.asUnusableSetting()).then(Mono.fromRunnable(() -> {
            if (!fault.organisation().map(rosters::containsKey).orElse(!rosters.isEmpty())) {
                throw fault.asUnusableSetting();
            }
            refusal = fault.getMessage();
            log.atError()
                .addKeyValue("setting", RosterFileException.SETTING)
                .addKeyValue("refusal", refusal)
                .log("roster file refused; the last one that could be followed stays in force");
        }));
    }

    /** Why the file is not followed; empty if it is, or there is none. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * Publishes every unit tree that is not on the topic as it stands, but those that can
     * never be.
     */
    Mono<Void> publish() {
        return Flux.fromIterable(rosters.values())
            .concatMap(roster -> roster.publish().onErrorResume(UnitTreeTooLargeException.class, RosterRegistry::tell))
            .then();
    }

    private static Mono<Void> tell(UnitTreeTooLargeException fault) {
        log.atError().addKeyValue("fault", fault.getMessage()).log("a unit tree cannot be published");
        return Mono.empty();
    }

    private Mono<Void> apply(RosterFile file) {
        OrganisationRoster roster = before(file);
        return roster.apply(file).then(Mono.fromRunnable(() -> rosters.put(file.organisation(), roster)));
    }

    private OrganisationRoster before(RosterFile file) {
        ZoneId zone = Objects.requireNonNullElse(file.zone(), settings.zone());
        OrganisationRoster known = rosters.get(file.organisation());
        return known == null ? live(empty(file.organisation(), zone)) : known.in(zone);
    }

    /**
     * An organisation nobody knows has an empty roster, which is worth keeping only where
     * it can learn.
     */
    private OrganisationRoster roster(String organisation) {
        OrganisationRoster known = rosters.get(organisation);
        if (known != null) {
            return known;
        }
        OrganisationRoster unknown = live(empty(organisation, settings.zone()));
        return settings.roster().learnFromImport()
                ? Objects.requireNonNullElse(rosters.putIfAbsent(organisation, unknown), unknown) : unknown;
    }

    private OrganisationRoster live(Roster roster) {
        return new OrganisationRoster(roster, store, events, clock, settings.roster());
    }

    private static Roster empty(String organisation, ZoneId zone) {
        return new Roster(organisation, zone, UnitTree.EMPTY, Map.of());
    }

}
