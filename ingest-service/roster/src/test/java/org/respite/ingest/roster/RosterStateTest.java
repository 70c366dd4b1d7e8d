package org.respite.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.ingest.roster.Requests.own;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.EventType;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.ingest.broker.FakeEventLog;
import org.respite.operations.clock.CheckedClock;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A roster file is the whole roster, from the next block on. */
@ExtendWith(OutputCaptureExtension.class)
class RosterStateTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final int BLOCK = 35;

    private static final Instant IN_BLOCK = Instant.parse("2026-09-10T12:00:00Z");

    private static final Instant IN_NEXT_BLOCK = Instant.parse("2026-10-08T12:00:00Z");

    private final InMemoryRosterStore store = new InMemoryRosterStore();

    private final FakeEventLog events = new FakeEventLog();

    @TempDir
    private Path folder;

    @Test
    void whoeverIsNoLongerInTheFileLeavesWithTheNextBlock(CapturedOutput output) throws IOException {
        start(IN_BLOCK, people(7));

        start(IN_BLOCK, people(4));

        assertThat(headcount(BLOCK)).isEqualTo(7);
        assertThat(headcount(BLOCK + 1)).isEqualTo(4);
        assertThat(output).contains("added=\"0\" moved=\"0\" leaving=\"3\"").doesNotContain("person-");
    }

    @Test
    void aLeaverHasNoUnitInTheBlocksAfter() throws IOException {
        start(IN_BLOCK, people(7));
        start(IN_BLOCK, people(4));

        RosterRegistry book = start(IN_NEXT_BLOCK, people(4));

        assertThat(placement(book, "person-6", BLOCK)).isEqualTo(new Placement.Placed("river-team"));
        assertThat(placement(book, "person-6", BLOCK + 1)).isNotInstanceOf(Placement.Placed.class);
        assertThat(placement(book, "person-0", BLOCK + 1)).isEqualTo(new Placement.Placed("river-team"));
    }

    @Test
    void whoeverIsInTheFileAgainIsBackFromTheBlockThatRuns() throws IOException {
        start(IN_BLOCK, people(7));
        start(IN_BLOCK, people(4));

        RosterRegistry book = start(IN_NEXT_BLOCK, people(7));

        assertThat(placement(book, "person-6", BLOCK + 1)).isEqualTo(new Placement.Placed("river-team"));
    }

    @Test
    void aLossNoticedWithinTheBlockIsNoLoss() throws IOException {
        start(IN_BLOCK, people(7));
        start(IN_BLOCK, people(4));

        start(IN_BLOCK, people(7));

        assertThat(headcount(BLOCK + 1)).isEqualTo(7);
    }

    @Test
    void aMoveThatIsNoLongerInTheFileIsOff() throws IOException {
        start(IN_BLOCK, row("ana", "river-team", "2026-01-05"), row("ana", "hill-team", "2026-12-01"));

        RosterRegistry book = start(IN_BLOCK, row("ana", "river-team", "2026-01-05"));

        assertThat(placement(book, "ana", BLOCK + 10)).isEqualTo(new Placement.Placed("river-team"));
    }

    @Test
    void aLastDayEndsAMembershipWithItsBlock() throws IOException {
        RosterRegistry book = start(IN_BLOCK,
                row("ana", "river-team", "2026-01-05").replace("}", ", \"until\": \"2026-09-30\"}"),
                row("ben", "river-team", "2026-01-05"));

        assertThat(placement(book, "ana", BLOCK)).isEqualTo(new Placement.Placed("river-team"));
        assertThat(placement(book, "ana", BLOCK + 1)).isNotInstanceOf(Placement.Placed.class);
        assertThat(headcount(BLOCK + 1)).isEqualTo(1);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        start(IN_BLOCK, people(7));
        start(IN_BLOCK, people(4));
        int saves = store.saves.size();

        start(IN_BLOCK, people(4));
        start(IN_NEXT_BLOCK, people(4));

        assertThat(store.saves).hasSize(saves);
    }

    @Test
    void aFileThatLosesMostPeopleIsNotFollowedUnlessItIsMeant(CapturedOutput output) throws IOException {
        start(IN_BLOCK, people(12));

        start(IN_BLOCK, people(5));
        assertThat(headcount(BLOCK + 1)).isEqualTo(12);
        assertThat(output).contains("7 of 12 people", "respite.ingest.roster.allow-losses");

        start(Map.of("allow-losses", "true"), IN_BLOCK, people(5));
        assertThat(headcount(BLOCK + 1)).isEqualTo(5);
    }

    @Test
    void aBadFileLeavesTheLastGoodRosterInForce(CapturedOutput output) throws IOException {
        start(IN_BLOCK, people(7));

        RosterRegistry book = start(IN_BLOCK, row("person-0", "river-team", "02.11.2026"));

        assertThat(placement(book, "person-6", BLOCK)).isEqualTo(new Placement.Placed("river-team"));
        assertThat(output).contains("members[0].from: not a day (expected: such as 2026-11-02)")
            .doesNotContain("person-");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        Path file = write(people(7));
        Files.writeString(file, "\uFEFF" + Files.readString(file));

        RosterRegistry book = open(book(Map.of(), IN_BLOCK, file));

        assertThat(placement(book, "person-6", BLOCK)).isEqualTo(new Placement.Placed("river-team"));
    }

    private Placement placement(RosterRegistry book, String subject, int block) {
        List<Placement> placements = book.place("riverside", List.of(own(subject, block)))
            .toFuture()
            .orTimeout(TIMEOUT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
            .join();
        return placements.getFirst();
    }

    private int headcount(int block) {
        List<UnitTreePublished> trees = events.events(EventType.UNIT_TREE_PUBLISHED);
        return trees.getLast().headcountsIn(block).getOrDefault("river-team", 0);
    }

    private static String[] people(int number) {
        return IntStream.range(0, number)
            .mapToObj(i -> row("person-" + i, "river-team", "2026-01-05"))
            .toArray(String[]::new);
    }

    private static String row(String subject, String unit, String from) {
        return "{\"subject\": \"%s\", \"unit\": \"%s\", \"from\": \"%s\"}".formatted(subject, unit, from);
    }

    private Path write(String... members) throws IOException {
        return Files.writeString(folder.resolve("roster.json"), """
                {"organisation": "riverside", "zone": "Europe/Berlin",
                 "units": [{"id": "care", "name": "Care"}, {"id": "river-team", "name": "River", "parent": "care"},
                           {"id": "hill-team", "name": "Hill", "parent": "care"}],
                 "members": [%s]}
                """.formatted(Stream.of(members).collect(Collectors.joining(",\n"))), StandardCharsets.UTF_8);
    }

    private RosterRegistry start(Instant now, String... members) throws IOException {
        return start(Map.of(), now, members);
    }

    private RosterRegistry start(Map<String, String> settings, Instant now, String... members) throws IOException {
        return open(book(settings, now, write(members)));
    }

    private static RosterRegistry open(RosterRegistry book) {
        StepVerifier.create(book.open().then(Mono.defer(book::publish))).expectComplete().verify(TIMEOUT);
        return book;
    }

    private RosterRegistry book(Map<String, String> more, Instant now, Path file) {
        var settings = new HashMap<String, String>();
        settings.put("respite.ingest.roster.file", file.toString());
        more.forEach((name, value) -> settings.put("respite.ingest.roster." + name, value));
        RosterSettings bound = new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("respite.ingest",
                RosterSettings.class);
        return new RosterRegistry(store, events, CheckedClock.unchecked(Clock.fixed(now, ZoneOffset.UTC)), bound);
    }

}
