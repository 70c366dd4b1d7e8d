package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.scoring.Clinic;
import org.respite.scoring.keys.FileNoiseKeys;
import org.respite.scoring.keys.NoiseKeys;

class ScoringTopologyTest {

    @TempDir
    private Path disk;

    private final FakeNoiseKeys noNoise = new FakeNoiseKeys();

    private final List<AutoCloseable> open = new java.util.ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var harness : open) {
            harness.close();
        }
    }

    @Test
    void everybodysAnswersBecomeTheCellsOfEveryUnitAtThePublicationInstant() {
        var stream = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT));

        stream.passes(CALENDAR.publishedAt(FORTNIGHT).minusSeconds(1));
        assertThat(stream.released()).isEmpty();

        var released = stream.publishes(FORTNIGHT).released();
        assertThat(released).extracting(TeamIndicatorReleased::unit)
            .containsExactlyInAnyOrder("north", "south", "ward", "clinic");
        assertThat(released).allSatisfy(cell -> {
            assertThat(cell.isPublished()).isTrue();
            assertThat(cell.of()).isEqualTo(CELLS);
            assertThat(cell.publishedAt()).isEqualTo(CALENDAR.publishedAt(FORTNIGHT));
        });
        // Indices 0, 10 … 90 around 40, cut to ±30: −30 −30 −20 −10 0 10 20 30 30 30
        assertThat(cell(released, "north").sum()).isEqualTo(30);
        assertThat(cell(released, "north").count()).isEqualTo(10);
        assertThat(cell(released, "clinic").sum()).isEqualTo(60);
        assertThat(stream.count("respite.releases")).isOne();
        assertThat(stream.count("respite.cells", "outcome", "published")).isEqualTo(CELLS);
    }

    @Test
    void aCellIsACloudEventOfFixedLengthAtItsPublicationInstant() {
        var events = stream().tree(Clinic.tree())
            .checkIns(Clinic.everybody(FORTNIGHT))
            .publishes(FORTNIGHT)
            .releasedRecords();

        assertThat(events).allSatisfy(event -> {
            var cell = EventType.TEAM_INDICATOR_RELEASED.read(event.value());
            assertThat(event.key()).isEqualTo(cell.key());
            assertThat(event.timestamp()).isEqualTo(CALENDAR.publishedAt(FORTNIGHT).toEpochMilli());
            assertThat(header(event, "ce_type")).isEqualTo(EventType.TEAM_INDICATOR_RELEASED.name());
            assertThat(header(event, "ce_id")).isEqualTo(cell.id());
            assertThat(event.value()).hasSize(events.getFirst().value().length);
        });
    }

    @Test
    void nothingIsReleasedBeforeTheLastAcceptedAnswerIsCommitted() {
        var stream = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT));

        stream.offsets.committed = false;
        assertThat(stream.publishes(FORTNIGHT).released()).isEmpty();

        stream.offsets.committed = true;
        assertThat(stream.publishes(FORTNIGHT).released()).hasSize(CELLS);
    }

    @Test
    void aBrokerThatDoesNotTellOffsetsHoldsReleasesUp() {
        var stream = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT));

        stream.offsets.unavailable = true;
        assertThat(stream.publishes(FORTNIGHT).released()).isEmpty();

        stream.offsets.unavailable = false;
        assertThat(stream.publishes(FORTNIGHT).released()).hasSize(CELLS);
    }

    @Test
    void theSameInputAgainChangesNothing() {
        var everybody = Clinic.everybody(FORTNIGHT);
        var once = stream().tree(Clinic.tree()).checkIns(everybody).publishes(FORTNIGHT).released();

        var twice = stream().tree(Clinic.tree()).checkIns(everybody).tree(Clinic.tree()).checkIns(everybody);

        assertThat(twice.publishes(FORTNIGHT).released()).isEqualTo(once);
        assertThat(twice.count("respite.scoring.check.ins", "outcome", "repeated")).isEqualTo(everybody.size());
        assertThat(twice.count("respite.scoring.check.ins", "outcome", "contributed")).isEqualTo(everybody.size());
    }

    @Test
    void furtherAnswersMoveAPersonsIndexAndNotTheirWeight() {
        var stream = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT));
        // north-0 answered 0 before: the mean becomes 4, the index 40, and −30 becomes 0.
        stream.checkIn(Clinic.drained("north", "north-0", FORTNIGHT, 8));

        var north = cell(stream.publishes(FORTNIGHT).released(), "north");

        assertThat(north.sum()).isEqualTo(60);
        assertThat(north.count()).isEqualTo(10);
    }

    @Test
    void nobodyCountsInTwoUnits() {
        var stream = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT));
        stream.checkIn(Clinic.drained("south", "north-0", FORTNIGHT, 8));

        var released = stream.publishes(FORTNIGHT).released();

        assertThat(cell(released, "north").sum()).isEqualTo(60);
        assertThat(cell(released, "south").count()).isEqualTo(10);
    }

    @Test
    void whatCameAfterItsFortnightClosedIsForTheJournalAlone() {
        var stream = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT));
        stream.checkIn(Clinic.tooLate("north", "north-0", FORTNIGHT, 10));

        assertThat(cell(stream.publishes(FORTNIGHT).released(), "north").sum()).isEqualTo(30);
        assertThat(stream.count("respite.scoring.check.ins", "outcome", "closed")).isOne();
    }

    @Test
    void anAnswerForAReleasedFortnightIsIgnoredAndCounted() {
        var stream = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        stream.released();

        stream.checkIn(Clinic.drained("north", "somebody", FORTNIGHT, 10));

        assertThat(stream.passes(CALENDAR.publishedAt(FORTNIGHT).plus(Duration.ofHours(1))).released()).isEmpty();
        assertThat(stream.count("respite.scoring.late")).isOne();
    }

    @Test
    void fortnightsAreReleasedInOrderEachOnceAndLearnTheirCentre() {
        var stream = stream().tree(Clinic.tree())
            .checkIns(Clinic.everybody(FORTNIGHT + 1))
            .checkIns(Clinic.everybody(FORTNIGHT));

        var released = stream.publishes(FORTNIGHT + 1).released();

        assertThat(released).extracting(TeamIndicatorReleased::period)
            .containsExactly(FORTNIGHT, FORTNIGHT, FORTNIGHT, FORTNIGHT, FORTNIGHT + 1, FORTNIGHT + 1, FORTNIGHT + 1,
                    FORTNIGHT + 1);
        // 40 + 30/10 = 43, rounded to five.
        assertThat(released.getLast().centre()).isEqualTo(45);
        assertThat(stream.publishes(FORTNIGHT + 1).released()).isEmpty();
    }

    @Test
    void aFortnightInWhichNobodyAnsweredIsReleasedWithheld() {
        var stream = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        stream.released();

        assertThat(stream.publishes(FORTNIGHT + 1).released()).hasSize(CELLS)
            .noneMatch(TeamIndicatorReleased::isPublished);
        assertThat(stream.count("respite.cells", "outcome", "withheld")).isEqualTo(CELLS);
    }

    @Test
    void anOrganisationWithoutATreeWaits() {
        var stream = stream().checkIns(Clinic.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        assertThat(stream.released()).isEmpty();

        stream.tree(Clinic.tree());

        assertThat(stream.passes(CALENDAR.publishedAt(FORTNIGHT).plus(Duration.ofMinutes(15))).released())
            .hasSize(CELLS);
    }

    @Test
    void aTreeOfLaterDoesNotReachBackIntoAnEarlierFortnight() {
        var today = Clinic.tree();
        var later = new org.respite.contract.unit.UnitTreePublished(today.organisation(), today.zone(),
                CALENDAR.publishedAt(FORTNIGHT).plusSeconds(1), today.units().subList(0, 2), today.headcounts());
        var stream = stream().tree(today).tree(later).checkIns(Clinic.everybody(FORTNIGHT));

        assertThat(stream.publishes(FORTNIGHT).released()).hasSize(CELLS);
        assertThat(stream.publishes(FORTNIGHT + 1).released()).hasSize(CELLS - 1);
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheStreamGoesOn() {
        var poison = "{\"drained\": 7".getBytes(StandardCharsets.UTF_8);
        var stream = stream().tree(Clinic.tree()).raw(Topics.CHECK_INS, "north-0", poison);

        stream.checkIns(Clinic.everybody(FORTNIGHT)).raw(Topics.UNITS, "clinic", poison);

        var letter = stream.output(Topics.deadLettersOf(Topics.CHECK_INS)).getFirst();
        assertThat(letter.key()).isEqualTo("north-0");
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(header(letter, "respite-topic")).isEqualTo(Topics.CHECK_INS);
        assertThat(header(letter, "respite-partition")).isEqualTo("0");
        assertThat(header(letter, "respite-offset")).isEqualTo("0");
        assertThat(header(letter, "respite-reason")).matches("[A-Za-z]+").isNotEqualTo("Missing");
        assertThat(letter.headers().toArray()).hasSize(4);
        assertThat(stream.output(Topics.deadLettersOf(Topics.UNITS))).hasSize(1);
        assertThat(stream.publishes(FORTNIGHT).released()).hasSize(CELLS);
        assertThat(stream.count("respite.scoring.check.ins", "outcome", "unreadable")).isOne();
        assertThat(stream.count("respite.scoring.unit.trees", "outcome", "unreadable")).isOne();
    }

    @Test
    void aRestartedProcessKnowsWhatWasReleased() {
        var before = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        before.released();
        var after = stream();
        after.restoreFrom(before);

        assertThat(after.publishes(FORTNIGHT).released()).isEmpty();
        assertThat(after.checkIns(Clinic.everybody(FORTNIGHT + 1)).publishes(FORTNIGHT + 1).released()).hasSize(CELLS)
            .allMatch(TeamIndicatorReleased::isPublished);
        assertThat(after.count("respite.release.mismatches")).isZero();
    }

    @Test
    void aCrashBetweenComputingAndCommittingRepeatsTheSameBytes() {
        var everybody = Clinic.everybody(FORTNIGHT);
        var first = noisy().tree(Clinic.tree()).checkIns(everybody).publishes(FORTNIGHT).releasedRecords();
        var again = noisy().tree(Clinic.tree()).checkIns(everybody).publishes(FORTNIGHT).releasedRecords();

        assertThat(again).usingRecursiveComparison().isEqualTo(first);
        assertThat(again.stream().map(event -> EventType.TEAM_INDICATOR_RELEASED.read(event.value())))
            .extracting(TeamIndicatorReleased::sum)
            .isNotEqualTo(List.of(30L, 30L, 60L, 60L));
    }

    @Test
    void aLostStateGoesOnAfterWhatTheReleasedTopicHolds() {
        var before = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        var ledger = before.releasedRecords();
        var after = stream();
        ledger.forEach(event -> after.raw(Topics.TEAM_INDICATORS, event.key(), event.value()));

        after.tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT)).checkIns(Clinic.everybody(FORTNIGHT + 1));

        assertThat(after.publishes(FORTNIGHT).released()).isEmpty();
        assertThat(after.count("respite.release.mismatches")).isOne();
        assertThat(after.publishes(FORTNIGHT + 1).released()).hasSize(CELLS)
            .allSatisfy(cell -> assertThat(cell.centre()).isEqualTo(45));
        assertThat(after.count("respite.releases")).isOne();
    }

    @Test
    void aFortnightFoundReleasedIsNotReleasedAgain() {
        var before = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        var ledger = before.releasedRecords();
        var stream = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT));
        ledger.forEach(event -> stream.raw(Topics.TEAM_INDICATORS, event.key(), event.value()));

        assertThat(stream.publishes(FORTNIGHT).released()).isEmpty();
        assertThat(stream.count("respite.release.mismatches")).isOne();
        assertThat(stream.publishes(FORTNIGHT + 1).released()).hasSize(CELLS);
    }

    @Test
    void aSecondVersionOfACellIsReportedAndNotBelieved() {
        var first = noisy().tree(Clinic.tree())
            .checkIns(Clinic.everybody(FORTNIGHT))
            .publishes(FORTNIGHT)
            .releasedRecords();
        var stream = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT)).publishes(FORTNIGHT);

        first.forEach(event -> stream.raw(Topics.TEAM_INDICATORS, event.key(), event.value()));
        stream.raw(Topics.TEAM_INDICATORS, "clinic/north", new byte[] { '?' });

        assertThat(stream.count("respite.release.mismatches")).isGreaterThan(1);
        assertThat(stream.<String, byte[]>store(StateStores.RELEASED_CELLS)).hasSize(CELLS);
    }

    @Test
    void keysAndTalliesAreDestroyedADayAfterPublication() {
        var stream = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        var published = CALENDAR.publishedAt(FORTNIGHT);

        stream.passes(published.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(noNoise.destroyed).isEmpty();
        assertThat(stream.store(StateStores.TALLIES)).isNotEmpty();

        stream.passes(published.plus(Duration.ofHours(24)));
        assertThat(noNoise.destroyed).containsExactly(FORTNIGHT);
        assertThat(stream.store(StateStores.TALLIES)).isEmpty();
    }

    @Test
    void anOrganisationWhoseKeyIsGoneStandsStillAndSaysSo() {
        var keys = keys();
        keys.forWindow(Clinic.ID, FORTNIGHT);
        keys.destroyThrough(Clinic.ID, FORTNIGHT);
        var stream = stream(keys).tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT));

        assertThat(stream.publishes(FORTNIGHT).publishes(FORTNIGHT + 1).released()).isEmpty();
        assertThat(stream.count("respite.release.stops")).isOne();
    }

    @Test
    void nothingOfAPersonIsKeptLongerThanTwoWeeksAfterTheirBlock() {
        int last = (FORTNIGHT / 2) * 2 + 1;
        var stream = stream().tree(Clinic.tree()).checkIns(Clinic.everybody(FORTNIGHT));

        stream.passes(CALENDAR.publishedAt(last).plus(Duration.ofDays(13)));
        assertThat(stream.store(StateStores.CONTRIBUTIONS)).hasSize(20);

        stream.checkIns(Clinic.everybody(last + 1)).passes(CALENDAR.publishedAt(last).plus(Duration.ofDays(15)));
        assertThat(stream.<ContributorKey, Object>store(StateStores.CONTRIBUTIONS).keySet()).hasSize(20)
            .allMatch(key -> key.block() == (last + 1) / 2);
    }

    private StreamHarness stream() {
        return stream(noNoise);
    }

    /** As in production: keys on disk, shared by all streams of a test. */
    private StreamHarness noisy() {
        return stream(keys());
    }

    private FileNoiseKeys keys() {
        return new FileNoiseKeys(disk.resolve("keys"));
    }

    private StreamHarness stream(NoiseKeys keys) {
        var harness = new StreamHarness(disk.resolve("state-" + open.size()), keys);
        open.add(harness);
        return harness;
    }

    private static TeamIndicatorReleased cell(List<TeamIndicatorReleased> cells, String unit) {
        return cells.stream().filter(cell -> cell.unit().equals(unit)).findFirst().orElseThrow();
    }

    private static String header(TestRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

}
