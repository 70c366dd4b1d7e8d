package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.CONTEXT_CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;
import static org.respite.scoring.Clinic.TEAM_SIZE;
import static org.respite.scoring.Clinic.TEAM_SUM;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.respite.contract.EventType;
import org.respite.contract.Topics;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.Clinic;
import org.respite.scoring.keys.FileNoiseKeys;
import org.respite.scoring.keys.NoiseKeys;
import org.respite.scoring.release.Drivers;
import org.respite.scoring.release.ReleasePolicy;

class ScoringTopologyTest {

    private static final Clinic CLINIC = new Clinic("clinic");

    @TempDir
    private Path disk;

    private final FakeNoiseKeys noNoise = new FakeNoiseKeys();

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var harness : open) {
            harness.close();
        }
    }

    @Test
    void everybodysAnswersBecomeTheCellsOfEveryUnitAtThePublicationInstant() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));

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
        assertThat(cell(released, "north").sum()).isEqualTo(TEAM_SUM);
        assertThat(cell(released, "north").count()).isEqualTo(TEAM_SIZE);
        assertThat(cell(released, "clinic").sum()).isEqualTo(2 * TEAM_SUM);
        assertThat(stream.count("respite.releases")).isOne();
        assertThat(stream.count("respite.cells", "outcome", "published")).isEqualTo(CELLS);
    }

    @Test
    void aCellIsACloudEventOfFixedLengthAtItsPublicationInstant() {
        var events = stream().tree(CLINIC.tree())
            .checkIns(CLINIC.everybody(FORTNIGHT))
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
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));

        stream.offsets.committed = false;
        assertThat(stream.publishes(FORTNIGHT).released()).isEmpty();

        stream.offsets.committed = true;
        assertThat(stream.publishes(FORTNIGHT).released()).hasSize(CELLS);
    }

    @Test
    void aBrokerThatDoesNotTellOffsetsHoldsReleasesUp() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));

        stream.offsets.unavailable = true;
        assertThat(stream.publishes(FORTNIGHT).released()).isEmpty();

        stream.offsets.unavailable = false;
        assertThat(stream.publishes(FORTNIGHT).released()).hasSize(CELLS);
    }

    @Test
    void theSameInputAgainChangesNothing() {
        var everybody = CLINIC.everybody(FORTNIGHT);
        var once = stream().tree(CLINIC.tree()).checkIns(everybody).publishes(FORTNIGHT).released();

        var twice = stream().tree(CLINIC.tree()).checkIns(everybody).tree(CLINIC.tree()).checkIns(everybody);

        assertThat(twice.publishes(FORTNIGHT).released()).isEqualTo(once);
        assertThat(twice.count("respite.scoring.check.ins", "outcome", "repeated")).isEqualTo(everybody.size());
        assertThat(twice.count("respite.scoring.check.ins", "outcome", "contributed")).isEqualTo(everybody.size());
    }

    @Test
    void furtherAnswersMoveAPersonsIndexAndNotTheirWeight() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        // Answered 0 before: the mean becomes 4, the index 40, and −30 becomes 0.
        stream.checkIn(CLINIC.drained("north", CLINIC.person("north", 0), FORTNIGHT, 8));

        var north = cell(stream.publishes(FORTNIGHT).released(), "north");

        assertThat(north.sum()).isEqualTo(TEAM_SUM + 30);
        assertThat(north.count()).isEqualTo(TEAM_SIZE);
    }

    @Test
    void nobodyCountsInTwoUnits() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        stream.checkIn(CLINIC.drained("south", CLINIC.person("north", 0), FORTNIGHT, 8));

        var released = stream.publishes(FORTNIGHT).released();

        assertThat(cell(released, "north").sum()).isEqualTo(TEAM_SUM + 30);
        assertThat(cell(released, "south").count()).isEqualTo(TEAM_SIZE);
    }

    @Test
    void whatCameAfterItsFortnightClosedIsForTheJournalAlone() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        stream.checkIn(CLINIC.tooLate("north", CLINIC.person("north", 0), FORTNIGHT, 10));

        assertThat(cell(stream.publishes(FORTNIGHT).released(), "north").sum()).isEqualTo(TEAM_SUM);
        assertThat(stream.count("respite.scoring.check.ins", "outcome", "closed")).isOne();
    }

    @Test
    void anAnswerForAReleasedFortnightIsIgnoredAndCounted() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        stream.released();

        stream.checkIn(CLINIC.drained("north", "somebody", FORTNIGHT, 10));

        assertThat(stream.passes(CALENDAR.publishedAt(FORTNIGHT).plus(Duration.ofHours(1))).released()).isEmpty();
        assertThat(stream.count("respite.scoring.late")).isOne();
    }

    @Test
    void fortnightsAreReleasedInOrderEachOnceAndLearnTheirCentre() {
        var stream = stream().tree(CLINIC.tree())
            .checkIns(CLINIC.everybody(FORTNIGHT + 1))
            .checkIns(CLINIC.everybody(FORTNIGHT));

        var released = stream.publishes(FORTNIGHT + 1).released();

        assertThat(released).extracting(TeamIndicatorReleased::period)
            .containsExactly(FORTNIGHT, FORTNIGHT, FORTNIGHT, FORTNIGHT, FORTNIGHT + 1, FORTNIGHT + 1, FORTNIGHT + 1,
                    FORTNIGHT + 1);
        // 40 + 30/10 = 43, rounded to five.
        assertThat(released.getLast().centre()).isEqualTo(45);
        assertThat(stream.publishes(FORTNIGHT + 1).released()).isEmpty();
    }

    @Test
    void theContextOfABlockIsReleasedWithItsLastFortnight() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        assertThat(stream.publishes(FORTNIGHT).releasedContext()).isEmpty();

        stream.checkIns(CLINIC.everybody(FORTNIGHT + 1));
        var context = stream.publishes(FORTNIGHT + 1).releasedContext();

        assertThat(context).hasSize(CONTEXT_CELLS);
        assertThat(context).filteredOn(TeamIndicatorReleased::isPublished)
            .allMatch(cell -> cell.unit().equals("north+south"))
            .extracting(TeamIndicatorReleased::series, TeamIndicatorReleased::sum, TeamIndicatorReleased::count)
            .containsExactlyInAnyOrder(tuple("depersonalization", 200L, 20L),
                    tuple("personalAccomplishment", 200L, 20L), tuple("driver.workload", 0L, 20L),
                    tuple("driver.say", 0L, 20L), tuple("driver.supervision", 0L, 20L),
                    tuple("driver.documentation", 0L, 20L));
    }

    @Test
    void aDriverThatSomebodyAnswersMovesItsSumAndNotTheCount() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        // The item is reversed: the most manageable workload is an index of 0, cut to
        // −30.
        stream.checkIn(CLINIC.workload("north", CLINIC.person("north", 0), FORTNIGHT, 10));

        assertThat(stream.publishes(FORTNIGHT + 1).releasedContext())
            .filteredOn(cell -> cell.unit().equals("north+south") && cell.series().equals("driver.workload"))
            .extracting(TeamIndicatorReleased::sum, TeamIndicatorReleased::count)
            .containsExactly(tuple(-30L, 20L));
    }

    @Test
    void otherDriversFromTheMiddleOfABlockDoNotTakeBackWhatNeverWentOut() {
        var before = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        before.checkIn(CLINIC.workload("north", CLINIC.person("north", 0), FORTNIGHT, 10));
        var after = new StreamHarness(disk.resolve("other-drivers"), noNoise,
                ReleasePolicy.of("default", new Drivers(List.of("say", "workload"))));
        open.add(after);
        after.restoreFrom(before);

        after.checkIn(CLINIC.workload("north", CLINIC.person("north", 0), FORTNIGHT + 1, 0));
        after.checkIn(CLINIC.workload("south", "newcomer", FORTNIGHT + 1, 0));

        // 50 and 100 around 40, the latter cut to 30.
        assertThat(after.publishes(FORTNIGHT + 1).releasedContext())
            .filteredOn(cell -> cell.unit().equals("north+south") && cell.series().equals("driver.workload"))
            .extracting(TeamIndicatorReleased::sum, TeamIndicatorReleased::count)
            .containsExactly(tuple(10L + 30L, 21L));
    }

    @Test
    void aDriverThatNoInstrumentAsksForIsRefused() {
        var policy = ReleasePolicy.of("default", new Drivers(List.of("weather")));

        assertThatIllegalArgumentException()
            .isThrownBy(() -> new ScoringTopology(Catalogue.shipped(), policy, noNoise, Clock.systemUTC(),
                    Duration.ofSeconds(1), new StreamHarness.FakeOffsets(), new SimpleMeterRegistry()))
            .withMessage("series: driver.weather (expected: one that the catalogue asks for)");
    }

    @Test
    void whoLeavesThePairOfContextSeriesIncompleteCountsInNeither() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        stream.checkIn(CLINIC.energy("north", "eleventh", FORTNIGHT, 5));

        assertThat(cell(stream.publishes(FORTNIGHT).released(), "north").count()).isEqualTo(TEAM_SIZE + 1);
        assertThat(cell(stream.publishes(FORTNIGHT + 1).releasedContext(), "north+south").count())
            .isEqualTo(2 * TEAM_SIZE);
    }

    @Test
    void aFortnightInWhichNobodyAnsweredIsReleasedWithheld() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        stream.released();

        assertThat(stream.publishes(FORTNIGHT + 1).released()).hasSize(CELLS)
            .noneMatch(TeamIndicatorReleased::isPublished);
        // And the parents of the context, which would rest on one unit.
        assertThat(stream.count("respite.cells", "outcome", "withheld")).isEqualTo(CELLS + 2 * 6);
    }

    @Test
    void anOrganisationWithoutATreeWaits() {
        var stream = stream().checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        assertThat(stream.released()).isEmpty();

        stream.tree(CLINIC.tree());

        assertThat(stream.passes(CALENDAR.publishedAt(FORTNIGHT).plus(Duration.ofMinutes(15))).released())
            .hasSize(CELLS);
    }

    @Test
    void aTreeOfLaterDoesNotReachBackIntoAnEarlierFortnight() {
        var today = CLINIC.tree();
        var later = CLINIC.tree(CALENDAR.publishedAt(FORTNIGHT).plusSeconds(1), today.units().subList(0, 2));
        var stream = stream().tree(today).tree(later).checkIns(CLINIC.everybody(FORTNIGHT));

        assertThat(stream.publishes(FORTNIGHT).released()).hasSize(CELLS);
        assertThat(stream.publishes(FORTNIGHT + 1).released()).hasSize(CELLS - 1);
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheStreamGoesOn() {
        var poison = "{\"drained\": 7".getBytes(StandardCharsets.UTF_8);
        var stream = stream().tree(CLINIC.tree()).raw(Topics.CHECK_INS, "north-0", poison);

        stream.checkIns(CLINIC.everybody(FORTNIGHT)).raw(Topics.UNITS, "clinic", poison);

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
        var before = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        before.released();
        var after = stream();
        after.restoreFrom(before);

        assertThat(after.publishes(FORTNIGHT).released()).isEmpty();
        assertThat(after.checkIns(CLINIC.everybody(FORTNIGHT + 1)).publishes(FORTNIGHT + 1).released()).hasSize(CELLS)
            .allMatch(TeamIndicatorReleased::isPublished);
        assertThat(after.count("respite.release.mismatches")).isZero();
    }

    @Test
    void aCrashBetweenComputingAndCommittingRepeatsTheSameBytes() {
        var everybody = CLINIC.everybody(FORTNIGHT);
        var first = noisy().tree(CLINIC.tree()).checkIns(everybody).publishes(FORTNIGHT).releasedRecords();
        var again = noisy().tree(CLINIC.tree()).checkIns(everybody).publishes(FORTNIGHT).releasedRecords();

        assertThat(again).usingRecursiveComparison().isEqualTo(first);
        assertThat(again.stream().map(event -> EventType.TEAM_INDICATOR_RELEASED.read(event.value())))
            .extracting(TeamIndicatorReleased::sum)
            .isNotEqualTo(List.of(30L, 30L, 60L, 60L));
    }

    @Test
    void aLostStateGoesOnAfterWhatTheReleasedTopicHolds() {
        var before = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        var ledger = before.releasedRecords();
        var after = stream();
        ledger.forEach(event -> after.raw(Topics.TEAM_INDICATORS, event.key(), event.value()));

        after.tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).checkIns(CLINIC.everybody(FORTNIGHT + 1));

        assertThat(after.publishes(FORTNIGHT).released()).isEmpty();
        assertThat(after.count("respite.release.mismatches")).isOne();
        assertThat(after.publishes(FORTNIGHT + 1).released()).hasSize(CELLS)
            .allSatisfy(cell -> assertThat(cell.centre()).isEqualTo(45));
        assertThat(after.count("respite.releases")).isOne();
    }

    @Test
    void aFortnightFoundReleasedIsNotReleasedAgain() {
        var before = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        var ledger = before.releasedRecords();
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        ledger.forEach(event -> stream.raw(Topics.TEAM_INDICATORS, event.key(), event.value()));

        assertThat(stream.publishes(FORTNIGHT).released()).isEmpty();
        assertThat(stream.count("respite.release.mismatches")).isOne();
        assertThat(stream.publishes(FORTNIGHT + 1).released()).hasSize(CELLS);
    }

    @Test
    void aSecondVersionOfACellIsReportedAndNotBelieved() {
        var first = noisy().tree(CLINIC.tree())
            .checkIns(CLINIC.everybody(FORTNIGHT))
            .publishes(FORTNIGHT)
            .releasedRecords();
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);

        first.forEach(event -> stream.raw(Topics.TEAM_INDICATORS, event.key(), event.value()));
        stream.raw(Topics.TEAM_INDICATORS, "clinic/north", new byte[] { '?' });

        assertThat(stream.count("respite.release.mismatches")).isGreaterThan(1);
        assertThat(stream.<String, byte[]>store(StateStores.RELEASED_CELLS)).hasSize(CELLS);
    }

    @Test
    void keysAndTalliesAreDestroyedADayAfterPublication() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        var published = CALENDAR.publishedAt(FORTNIGHT);

        stream.passes(published.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(noNoise.destroyed).isEmpty();
        assertThat(stream.store(StateStores.TALLIES)).isNotEmpty();

        stream.passes(published.plus(Duration.ofHours(24)));
        assertThat(noNoise.destroyed).containsExactly(FORTNIGHT);
        assertThat(stream.<TallyKey, Object>store(StateStores.TALLIES).keySet()).isNotEmpty()
            .allMatch(key -> key.period().cadence() == Cadence.BLOCK);

        stream.publishes(FORTNIGHT + 1).passes(CALENDAR.publishedAt(FORTNIGHT + 1).plus(Duration.ofHours(24)));
        assertThat(noNoise.destroyed).containsExactly(FORTNIGHT, FORTNIGHT + 1);
        assertThat(stream.store(StateStores.TALLIES)).isEmpty();
    }

    @Test
    void anOrganisationWhoseKeyIsGoneStandsStillAndSaysSo() {
        var keys = keys();
        keys.forWindow(CLINIC.id(), FORTNIGHT);
        keys.destroyThrough(CLINIC.id(), FORTNIGHT);
        var stream = stream(keys).tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));

        assertThat(stream.publishes(FORTNIGHT).publishes(FORTNIGHT + 1).released()).isEmpty();
        assertThat(stream.count("respite.release.stops")).isOne();
    }

    @Test
    void nothingOfAPersonIsKeptLongerThanTwoWeeksAfterTheirBlock() {
        int last = (FORTNIGHT / 2) * 2 + 1;
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));

        stream.passes(CALENDAR.publishedAt(last).plus(Duration.ofDays(13)));
        assertThat(stream.store(StateStores.CONTRIBUTIONS)).hasSize(20);

        stream.checkIns(CLINIC.everybody(last + 1)).passes(CALENDAR.publishedAt(last).plus(Duration.ofDays(15)));
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
