package org.respite.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.ingest.roster.Requests.imported;
import static org.respite.ingest.roster.Requests.own;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.EventType;
import org.respite.http.problem.Violation;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A membership has a last day: answers count up to it, headcounts to the block's end. */
@ExtendWith(OutputCaptureExtension.class)
class LeavingTest extends RosterBooks {

    private static final Placement PLACED = new Placement.Placed("crisis-team");

    private static final Placement LEFT = new Placement.Left(LocalDate.of(2026, 9, 9));

    private static final String ANA = row("ana", "2026-01-05", "");

    private static final String ANA_LEAVES = row("ana", "2026-01-05", "2026-09-09");

    private static final String BEN = row("ben", "2026-01-05", "");

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void answersCountUpToTheLastDayAndHeadcountsToTheEndOfTheBlock(boolean learns) throws IOException {
        start(learns, ANA, BEN);

        RosterRegistry book = start(learns, ANA_LEAVES, BEN);

        assertThat(placement(book, own("ana", "2026-09-09"))).isEqualTo(PLACED);
        assertThat(placement(book, own("ana", "2026-09-10"))).isEqualTo(LEFT);
        assertThat(placement(book, own("ana", "2026-12-01"))).isEqualTo(LEFT);
        assertThat(placement(book, own("ben", "2026-09-10"))).isEqualTo(PLACED);
        assertThat(headcount(BLOCK)).isEqualTo(2);
        assertThat(headcount(BLOCK + 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aLastDayLongPastLeavesTheBlockThatRunsAsItBegan(boolean learns) throws IOException {
        start(learns, ANA, BEN);

        RosterRegistry book = start(learns, row("ana", "2026-01-05", "2026-03-31"), BEN);

        assertThat(placement(book, own("ana", "2026-09-10"))).isEqualTo(new Placement.Left(LocalDate.of(2026, 3, 31)));
        assertThat(headcount(BLOCK)).isEqualTo(2);
        assertThat(headcount(BLOCK + 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aFileWithoutTheLastDayUndoesIt(boolean learns) throws IOException {
        start(learns, ANA_LEAVES, BEN);

        RosterRegistry book = start(learns, ANA, BEN);

        assertThat(placement(book, own("ana", "2026-09-10"))).isEqualTo(PLACED);
        assertThat(placement(book, own("ana", BLOCK + 5))).isEqualTo(PLACED);
        assertThat(headcount(BLOCK + 1)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aFileWithoutTheLastDayUndoesItAlsoAfterTheBlock(boolean learns) throws IOException {
        start(learns, ANA_LEAVES, BEN);
        now = Instant.parse("2026-10-08T12:00:00Z");

        RosterRegistry book = start(learns, ANA, BEN);

        assertThat(placement(book, own("ana", "2026-10-08"))).isEqualTo(PLACED);
        assertThat(headcount(BLOCK + 1)).isEqualTo(2);
    }

    @Test
    void whoComesBackCountsFromThatDayOn() throws IOException {
        RosterRegistry book = start(false, ANA_LEAVES, row("ana", "2026-11-11", ""), BEN);

        assertThat(placement(book, own("ana", "2026-11-10"))).isEqualTo(LEFT);
        assertThat(placement(book, own("ana", "2026-11-11"))).isEqualTo(PLACED);
        assertThat(headcount(BLOCK + 1)).isEqualTo(1);
        assertThat(headcount(BLOCK + 2)).isEqualTo(2);
    }

    @Test
    void whoChangesUnitsFromOneDayToTheNextHasNotLeft() throws IOException {
        RosterRegistry book = start(false, ANA_LEAVES,
                row("ana", "2026-09-10", "").replace("crisis-team", "day-clinic"), BEN);

        assertThat(placement(book, own("ana", "2026-09-10"))).isEqualTo(PLACED);
        assertThat(placement(book, own("ana", BLOCK + 1))).isEqualTo(new Placement.Placed("day-clinic"));
    }

    @Test
    void whatWasStoredIsKnownAfterARestartAndToEveryInstance() throws IOException {
        RosterRegistry one = start(false, ANA_LEAVES, BEN);
        int saves = store.saves.size();

        RosterRegistry restarted = book(null, false);
        RosterRegistry other = start(false, ANA_LEAVES, BEN);

        for (RosterRegistry book : List.of(one, restarted, other)) {
            assertThat(placement(book, own("ana", "2026-09-10"))).isEqualTo(LEFT);
        }
        assertThat(store.saves).hasSize(saves);
    }

    @Test
    void theTreeTellsHowManyOfAHeadcountAreGoneBeforeAFortnightEnds() throws IOException {
        start(false, row("ana", "2026-01-05", "2026-09-09"), row("ben", "2026-01-05", "2026-09-20"),
                row("cem", "2026-01-05", "2026-03-31"), row("dora", "2026-01-05", "2027-02-03"),
                row("eva", "2026-01-05", "2026-09-08"), row("eva", "2026-09-18", ""), row("fay", "2026-01-05", ""));

        assertThat(trees().getLast().leavers()).isEqualTo(Map.of(70, Map.of("crisis-team", 1), 71,
                Map.of("crisis-team", 2), 80, Map.of("crisis-team", 1), 81, Map.of("crisis-team", 1)));
        assertThat(headcount(BLOCK)).isEqualTo(5);
        assertThat(headcount(BLOCK + 1)).isEqualTo(3);
    }

    @Test
    void whoeverWasToldLateIsGoneInEveryFortnightThatCountsThem() throws IOException {
        start(false, ANA, BEN);

        start(false, row("ana", "2026-01-05", "2026-07-31"), BEN);

        assertThat(trees().getLast().leavers())
            .isEqualTo(Map.of(67, Map.of("crisis-team", 1), 68, Map.of("crisis-team", 1), 69, Map.of("crisis-team", 1),
                    70, Map.of("crisis-team", 1), 71, Map.of("crisis-team", 1)));
    }

    @Test
    void aTreeThatNobodyLeavesIsTheOneOfBefore() throws IOException {
        start(false, ANA, BEN);

        assertThat(EventType.UNIT_TREE_PUBLISHED.write(trees().getLast())).asString(StandardCharsets.UTF_8)
            .doesNotContain("leavers");
    }

    @Test
    void anImportLineForALeaverIsRefusedWhereFilesAloneTeach() throws IOException {
        RosterRegistry book = start(false, ANA_LEAVES, BEN);

        assertThat(placement(book, imported("ana", "2026-09-09", "crisis-team"))).isEqualTo(PLACED);
        assertThat(placement(book, imported("ana", "2026-09-10", "crisis-team")))
            .isEqualTo(new Placement.Refused(new Violation("unit", "none", "a place on the roster on 2026-09-10")));
    }

    @Test
    void anImportLineBringsALeaverBackWhereTheyTeachAndStaysKnown() throws IOException {
        RosterRegistry book = start(true, ANA_LEAVES, BEN);

        assertThat(placement(book, imported("ana", "2026-09-10", "crisis-team"))).isEqualTo(PLACED);
        assertThat(placement(book, own("ana", "2026-09-10"))).isEqualTo(PLACED);
        assertThat(placement(start(true, ANA_LEAVES, BEN), own("ana", "2026-09-10"))).isEqualTo(PLACED);
    }

    @Test
    void nothingTellsWhoLeft(CapturedOutput output) throws IOException {
        start(false, ANA, BEN);
        start(false, ANA_LEAVES, BEN);

        assertThat(output).contains("leaving=\"1\"").doesNotContain("ana", "2026-09-09");
        assertThat(LEFT).asString().doesNotContain("2026");
        assertThat(new Departure(LocalDate.of(2026, 9, 9), null)).asString().doesNotContain("2026");
    }

    private RosterRegistry start(boolean learns, String... rows) throws IOException {
        Path file = Files.writeString(folder.resolve("roster.json"), """
                {"organisation": "lakeside",
                 "units": [{"id": "outpatient", "name": "Outpatient care"},
                           {"id": "crisis-team", "name": "Crisis team", "parent": "outpatient"},
                           {"id": "day-clinic", "name": "Day clinic", "parent": "outpatient"}],
                 "members": [%s]}
                """.formatted(String.join(", ", rows)));
        RosterRegistry book = book(file, learns);
        verifyEmpty(book.publish());
        return book;
    }

    private static Placement placement(RosterRegistry book, PlacementRequest asked) {
        return Objects.requireNonNull(book.place("lakeside", List.of(asked)).block(TIMEOUT)).getFirst();
    }

    private int headcount(int block) {
        return Objects.requireNonNull(trees().getLast().headcountsIn(block).get("crisis-team"));
    }

    private static String row(String subject, String from, String until) {
        return "{\"subject\": \"%s\", \"unit\": \"crisis-team\", \"from\": \"%s\"%s}".formatted(subject, from,
                until.isEmpty() ? "" : ", \"until\": \"" + until + "\"");
    }

}
