package org.respite.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.EventType;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.http.problem.Violation;
import org.respite.ingest.broker.FakeEventLog;
import org.respite.operations.clock.CheckedClock;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

@ExtendWith(OutputCaptureExtension.class)
class RosterBookTest {

    private static final int BLOCK = 35;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final InMemoryRosterStore store = new InMemoryRosterStore();

    private final FakeEventLog events = new FakeEventLog();

    /** Why the clock is not confirmed. */
    private volatile Optional<String> doubt = Optional.empty();

    @TempDir
    private Path folder;

    @Test
    void storesAndPublishesBeforeALineIsPlaced() {
        var book = book(null, true);

        placed(book, "ana", "crisis-team");

        assertThat(store.saves).containsExactly(List.of("ana"));
        assertThat(trees()).singleElement()
            .satisfies(tree -> assertThat(tree.headcountsIn(BLOCK)).containsEntry("crisis-team", 1));
    }

    @Test
    void publishesOnceAChunkAndNotAgainForWhatIsKnown() {
        var book = book(null, true);
        var chunk = List.<Claim>of(named("ana", "crisis-team"), named("ben", "day-clinic"), named("cem", "day-clinic"));

        verify(book.place("lakeside", chunk));
        verify(book.place("lakeside", chunk));

        assertThat(store.saves).hasSize(1);
        assertThat(trees()).hasSize(1);
    }

    @Test
    void placesNobodyWhileTheStoreIsAwayAndForgetsThem() {
        var book = book(null, true);
        store.away = true;
        StepVerifier.create(book.place("lakeside", List.of(named("ana", "crisis-team"))))
            .expectError()
            .verify(PATIENCE);
        store.away = false;

        assertThat(trees()).isEmpty();
        placed(book, "ana", "day-clinic");
    }

    @Test
    void aTreeThatCouldNotBePublishedIsOwedToTheNextLine() {
        var book = book(null, true);
        events.goesAwayAfter(0);
        StepVerifier.create(book.place("lakeside", List.of(named("ana", "crisis-team"))))
            .expectError()
            .verify(PATIENCE);
        events.comesBack();

        placed(book, "ana", "crisis-team");

        assertThat(trees()).hasSize(1);
    }

    @Test
    void linesThatComeWhileAnEarlierOneIsBeingStoredAreJudgedAfterIt() {
        var book = book(null, true);
        Sinks.Empty<Void> stored = Sinks.empty();
        store.gate = stored.asMono();
        var first = book.place("lakeside", List.of(named("ana", "crisis-team"))).toFuture();
        var second = book.place("lakeside", List.of(named("ana", "day-clinic"))).toFuture();
        var unknown = book.place("lakeside", List.of(new Claim.Own("ana", BLOCK))).toFuture();

        stored.tryEmitEmpty();

        assertThat(first).isCompletedWithValue(List.of(new Placement.Placed("crisis-team")));
        assertThat(second).isCompletedWithValue(List.of(new Placement.Placed("crisis-team")));
        assertThat(unknown).as("a person's own check-in does not wait for imports")
            .isCompletedWithValueMatching(own -> own.getFirst() instanceof Placement.Nowhere);
    }

    @Test
    void aRestartKeepsWhoBelongsWhereAndPublishesTheTreeOnce() {
        placed(book(null, true), "ana", "crisis-team");
        var restarted = book(null, true);

        verify(restarted.publish().thenReturn(List.<Placement>of()));
        verify(restarted.publish().thenReturn(List.<Placement>of()));

        StepVerifier.create(restarted.place("lakeside", List.of(new Claim.Own("ana", BLOCK))))
            .expectNext(List.of(new Placement.Placed("crisis-team")))
            .expectComplete()
            .verify(PATIENCE);
        assertThat(trees()).hasSize(2);
    }

    @Test
    void organisationsKnowNothingOfEachOther() {
        var book = book(null, true);
        placed(book, "ana", "crisis-team");

        StepVerifier.create(book.place("riverside", List.of(new Claim.Own("ana", BLOCK))))
            .expectNextMatches(placements -> placements.getFirst() instanceof Placement.Nowhere)
            .expectComplete()
            .verify(PATIENCE);
    }

    @Test
    void importLinesTeachNoMoreUnitsThanTheTopicTakes() {
        var book = book(null, true);
        for (int some = 0; some < 12; some++) {
            int first = some * 1000;
            verify(book.place("lakeside",
                    IntStream.range(first, first + 1000)
                        .<Claim>mapToObj(i -> named("p" + i, "a-unit-with-a-long-name-" + i))
                        .toList()));
        }

        int told = trees().getLast().units().size();
        assertThat(told).isBetween(2000, 11_000);
        StepVerifier
            .create(book.place("lakeside",
                    List.of(named("ana", "one-more"), named("ana", "a-unit-with-a-long-name-1"))))
            .assertNext(placements -> {
                assertThat(placements.getFirst()).isEqualTo(new Placement.Refused(
                        new Violation("unit", "one-more", "a known unit: the organisation has no room for more")));
                assertThat(placements.getLast()).isEqualTo(new Placement.Placed("a-unit-with-a-long-name-1"));
            })
            .expectComplete()
            .verify(PATIENCE);
    }

    @Test
    void aFileWithMoreUnitsThanTheTopicTakesIsRefused() throws IOException {
        String units = IntStream.range(0, 20_000)
            .mapToObj(i -> "{\"id\": \"unit-%d\", \"name\": \"Unit\", \"parent\": \"all\"}".formatted(i))
            .collect(Collectors.joining(","));
        Path file = Files.writeString(folder.resolve("large.json"), """
                {"organisation": "lakeside", "units": [{"id": "all", "name": "All"}, %s], "members": []}
                """.formatted(units));

        StepVerifier.create(unopened(file, false).open())
            .expectErrorMessage(
                    "respite.ingest.roster.file: units and their headcounts: more than 1024000 bytes as JSON "
                            + "(expected: fewer units, or fewer days at which people are to move)")
            .verify(PATIENCE);
        assertThat(store.saves).isEmpty();
    }

    @Test
    void aStoredTreeThatIsTooLargeIsToldOnceAndStopsNobodyElse(CapturedOutput output) {
        var huge = new Roster("huge", ZoneId.of("UTC"), UnitTree.EMPTY, Map.of());
        var lesson = new Lesson(huge, BLOCK, true);
        lesson.units(IntStream.range(0, 20_000).mapToObj(i -> new Unit("unit-" + i, "Unit", "all")).toList());
        verifyEmpty(store.save(huge, lesson));
        placed(book(null, true), "ana", "crisis-team");

        var opening = new RosterOpening(unopened(null, true), PATIENCE);
        opening.start();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(trees()).hasSize(2));
        assertThat(output).containsOnlyOnce("a unit tree cannot be published: 20000 units");
        opening.stop();
    }

    @Test
    void noTreeBearsATimeThatMayBeWrong(CapturedOutput output) {
        placed(book(null, true), "ana", "crisis-team");
        doubt = Optional.of("the clock is ahead");
        var opening = new RosterOpening(unopened(null, true), PATIENCE);
        opening.start();

        await().atMost(PATIENCE).until(() -> output.getOut().contains("trying on: the clock is not confirmed"));
        assertThat(trees()).hasSize(1);
        doubt = Optional.empty();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(trees()).hasSize(2));
        opening.stop();
    }

    @Test
    void saysOnceThatTreesCannotBePublishedYetAndWhy(CapturedOutput output) {
        placed(book(null, true), "ana", "crisis-team");
        events.goesAwayAfter(0);
        var opening = new RosterOpening(unopened(null, true), PATIENCE);
        opening.start();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(events.attempts()).isGreaterThanOrEqualTo(3));
        events.comesBack();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(output).contains("unit trees are published again"));

        assertThat(output).containsOnlyOnce("unit trees cannot be published, trying on: the broker does not answer");
        opening.stop();
    }

    @Test
    void aFileBringsUnitsPeopleAndZone() throws IOException {
        var book = book(file("2026-01-05"), false);

        assertThat(book.calendarOf("lakeside").zone()).isEqualTo(ZoneId.of("Europe/Athens"));
        assertThat(book.calendarOf("riverside").zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        placed(book, "ana", "crisis-team");
    }

    @Test
    void aFileReadAgainChangesNothing() throws IOException {
        Path file = file("2026-01-05");
        book(file, true);
        book(file, true);

        assertThat(store.saves).hasSize(1);
    }

    @Test
    void whoJoinsInTheMiddleOfABlockBelongsFromThatBlockOn() throws IOException {
        var book = book(file("2026-09-09"), true);

        placed(book, "ana", "crisis-team");
    }

    private void placed(RosterBook book, String subject, String unit) {
        StepVerifier.create(book.place("lakeside", List.of(named(subject, unit))))
            .expectNext(List.of(new Placement.Placed(unit)))
            .expectComplete()
            .verify(PATIENCE);
    }

    private static void verify(Mono<List<Placement>> placements) {
        StepVerifier.create(placements).expectNextCount(1).expectComplete().verify(PATIENCE);
    }

    private List<UnitTreePublished> trees() {
        return events.events(EventType.UNIT_TREE_PUBLISHED);
    }

    private static Claim named(String subject, String unit) {
        return new Claim.Named(subject, BLOCK, unit, "outpatient");
    }

    private Path file(String from) throws IOException {
        return Files.writeString(folder.resolve("roster.json"), """
                {"organisation": "lakeside", "zone": "Europe/Athens",
                 "units": [{"id": "outpatient", "name": "Outpatient care"},
                           {"id": "crisis-team", "name": "Crisis team", "parent": "outpatient"}],
                 "members": [{"subject": "ana", "unit": "crisis-team", "from": "%s"}]}
                """.formatted(from));
    }

    private RosterBook book(@Nullable Path file, boolean learns) {
        var book = unopened(file, learns);
        verifyEmpty(book.open());
        return book;
    }

    private static void verifyEmpty(Mono<Void> done) {
        StepVerifier.create(done).expectComplete().verify(PATIENCE);
    }

    private RosterBook unopened(@Nullable Path file, boolean learns) {
        var settings = new RosterSettings(ZoneId.of("Europe/Berlin"),
                new RosterSettings.Source(file, learns, Duration.ofSeconds(60), false));
        var clock = Clock.fixed(Instant.parse("2026-09-10T12:00:00Z"), ZoneOffset.UTC);
        return new RosterBook(store, events, new CheckedClock(clock, _ -> doubt), settings);
    }

}
