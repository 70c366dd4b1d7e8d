package org.respite.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.ingest.roster.Requests.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.respite.contract.unit.Unit;
import org.respite.http.problem.Violation;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class RosterRegistryTest extends RosterBooks {

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
        var chunk = List.<PlacementRequest>of(named("ana", "crisis-team"), named("ben", "day-clinic"),
                named("cem", "day-clinic"));

        verify(book.place("lakeside", chunk));
        verify(book.place("lakeside", chunk));

        assertThat(store.saves).hasSize(1);
        assertThat(trees()).hasSize(1);
    }

    @Test
    void placesNobodyWhileTheStoreIsAwayAndForgetsThem() {
        var book = book(null, true);
        store.away = true;
        StepVerifier.create(book.place("lakeside", List.of(named("ana", "crisis-team")))).expectError().verify(TIMEOUT);
        store.away = false;

        assertThat(trees()).isEmpty();
        placed(book, "ana", "day-clinic");
    }

    @Test
    void aTreeThatCouldNotBePublishedIsOwedToTheNextLine() {
        var book = book(null, true);
        events.goesAwayAfter(0);
        StepVerifier.create(book.place("lakeside", List.of(named("ana", "crisis-team")))).expectError().verify(TIMEOUT);
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
        var unknown = book.place("lakeside", List.of(own("ana", BLOCK))).toFuture();

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

        StepVerifier.create(restarted.place("lakeside", List.of(own("ana", BLOCK))))
            .expectNext(List.of(new Placement.Placed("crisis-team")))
            .expectComplete()
            .verify(TIMEOUT);
        assertThat(trees()).hasSize(2);
    }

    @Test
    void organisationsKnowNothingOfEachOther() {
        var book = book(null, true);
        placed(book, "ana", "crisis-team");

        StepVerifier.create(book.place("riverside", List.of(own("ana", BLOCK))))
            .expectNextMatches(placements -> placements.getFirst() instanceof Placement.Nowhere)
            .expectComplete()
            .verify(TIMEOUT);
    }

    @Test
    void importLinesTeachNoMoreUnitsThanTheTopicTakes() {
        var book = book(null, true);
        for (int some = 0; some < 12; some++) {
            int first = some * 1000;
            verify(book.place("lakeside",
                    IntStream.range(first, first + 1000)
                        .<PlacementRequest>mapToObj(i -> named("p" + i, "a-unit-with-a-long-name-" + i))
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
            .verify(TIMEOUT);
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
            .verify(TIMEOUT);
        assertThat(store.saves).isEmpty();
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

    private static void verify(Mono<List<Placement>> placements) {
        StepVerifier.create(placements).expectNextCount(1).expectComplete().verify(TIMEOUT);
    }

    private Path file(String from) throws IOException {
        return Files.writeString(folder.resolve("roster.json"), """
                {"organisation": "lakeside", "zone": "Europe/Athens",
                 "units": [{"id": "outpatient", "name": "Outpatient care"},
                           {"id": "crisis-team", "name": "Crisis team", "parent": "outpatient"}],
                 "members": [{"subject": "ana", "unit": "crisis-team", "from": "%s"}]}
                """.formatted(from));
    }

}
