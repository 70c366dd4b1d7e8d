package org.respite.ingest.roster;

import static org.respite.ingest.roster.Requests.firstDayOf;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.EventType;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.ingest.broker.FakeEventLog;
import org.respite.operations.clock.CheckedClock;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A book, its store and its log, in memory. */
abstract class RosterBooks {

    static final int BLOCK = 35;

    static final Duration TIMEOUT = Duration.ofSeconds(60);

    final InMemoryRosterStore store = new InMemoryRosterStore();

    final FakeEventLog events = new FakeEventLog();

    /** In block 35. */
    Instant now = Instant.parse("2026-09-10T12:00:00Z");

    /** Why the clock is not confirmed. */
    volatile Optional<String> doubt = Optional.empty();

    @TempDir
    Path folder;

    void placed(RosterRegistry book, String subject, String unit) {
        StepVerifier.create(book.place("lakeside", List.of(named(subject, unit))))
            .expectNext(List.of(new Placement.Placed(unit)))
            .expectComplete()
            .verify(TIMEOUT);
    }

    List<UnitTreePublished> trees() {
        return events.events(EventType.UNIT_TREE_PUBLISHED);
    }

    static PlacementRequest named(String subject, String unit) {
        return new PlacementRequest.Named(subject, BLOCK, firstDayOf(BLOCK), unit, "outpatient");
    }

    RosterRegistry book(@Nullable Path file, boolean learns) {
        var book = unopened(file, learns);
        verifyEmpty(book.open());
        return book;
    }

    static void verifyEmpty(Mono<Void> done) {
        StepVerifier.create(done).expectComplete().verify(TIMEOUT);
    }

    RosterRegistry unopened(@Nullable Path file, boolean learns) {
        var settings = new RosterSettings(ZoneId.of("Europe/Berlin"),
                new RosterSettings.Source(file, learns, Duration.ofSeconds(60), false));
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new RosterRegistry(store, events, new CheckedClock(clock, _ -> doubt), settings);
    }

}
