package org.respite.ingest.checkin;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.respite.contract.EventType;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.broker.FakeEventLog;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.Pseudonyms;
import org.respite.ingest.pseudonym.Sha256Function;
import org.respite.ingest.pseudonym.SubjectSeal;
import org.respite.ingest.register.CheckInRegister;
import org.respite.ingest.register.FakeJournals;
import org.respite.ingest.roster.Placement;
import org.respite.ingest.roster.PlacementRequest;
import org.respite.ingest.roster.Rosters;
import org.respite.operations.clock.CheckedClock;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** An intake with nothing real behind it. On Thursday 2026-09-10, noon UTC. */
final class IntakeFixture implements Rosters, SubjectSeal {

    /** Somebody whose seal does not fit into an event. */
    static final String TOO_LONG = "too-long";

    final FakeEventLog events = new FakeEventLog();

    final MeterRegistry meters = new SimpleMeterRegistry();

    /** Subject → unit, of every organisation. */
    final Map<String, String> units = new HashMap<>(Map.of("ana", "crisis-team"));

    boolean rosterAway;

    /** Why the clock is not to be believed; empty while it is. */
    Optional<String> doubt = Optional.empty();

    final FakeJournals journals = new FakeJournals();

    private CheckInRegister checkInRegister = register();

    /** From now on the journals alone remember. */
    void restart() {
        checkInRegister = register();
    }

    private CheckInRegister register() {
        return new CheckInRegister(journals, FakeJournals.MAX_PER_BLOCK, 10_000, Schedulers.immediate());
    }

    CheckInIntake intake() {
        var evaluator = new SubmissionEvaluator(new SubmissionPolicy(new CheckInPolicy(Catalogue.shipped())), this,
                new Pseudonyms(new Sha256Function("key")), this);
        var clock = Clock.fixed(Instant.parse("2026-09-10T12:00:00Z"), ZoneOffset.UTC);
        return new CheckInIntake(evaluator, this, checkInRegister, events, new CheckedClock(clock, _ -> doubt),
                new CheckInMetrics(meters), Schedulers.immediate(), Duration.ofSeconds(60));
    }

    List<CheckInAccepted> published() {
        return events.events(EventType.CHECK_IN_ACCEPTED);
    }

    double received(String outcome) {
        return meters.get("respite.check.ins.received").tag("outcome", outcome).counter().count();
    }

    double accepted(String period) {
        return meters.get("respite.check.ins.accepted").tag("period", period).counter().count();
    }

    @Override
    public ReportingCalendar calendarOf(String organisation) {
        return new ReportingCalendar(ZoneId.of("Europe/Berlin"));
    }

    @Override
    public Mono<List<Placement>> place(String organisation, List<PlacementRequest> claims) {
        return rosterAway ? Mono.error(new IllegalStateException("away"))
                : Mono.fromSupplier(() -> claims.stream().map(this::place).toList());
    }

    @Override
    public Person contributor(String organisation, String subject) {
        return new Person(organisation, subject);
    }

    @Override
    public Person owner(String organisation, String subject) {
        return new Person(organisation, subject);
    }

    private Placement place(PlacementRequest placementRequest) {
        if (placementRequest instanceof PlacementRequest.Named named) {
            units.putIfAbsent(named.subject(), named.unit());
        }
        String unit = units.get(placementRequest.subject());
        return unit == null ? new Placement.Nowhere() : new Placement.Placed(unit);
    }

    @Override
    public String seal(Person person, UUID checkIn) {
        if (person.subject().equals(TOO_LONG)) {
            return "x".repeat(4096);
        }
        return "sealed-" + person.organisation().length() + "-" + checkIn;
    }

    @Override
    public Person open(String sealed, UUID checkIn) {
        throw new UnsupportedOperationException("nobody opens a seal here");
    }

}
