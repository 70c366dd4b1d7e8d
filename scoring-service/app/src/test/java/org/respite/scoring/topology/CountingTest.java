package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.FORTNIGHT;
import static org.respite.scoring.Clinic.TEAM_SIZE;
import static org.respite.scoring.Clinic.TEAM_SUM;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.operations.clock.CheckedClock;
import org.respite.scoring.release.ContextDrivers;
import org.respite.scoring.release.ReleasePolicy;

/** Whose answers count, where and how much. */
class CountingTest extends ClinicStreams {

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
    void whoLeavesThePairOfContextSeriesIncompleteCountsInNeither() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
        stream.checkIn(CLINIC.energy("north", "eleventh", FORTNIGHT, 5));

        assertThat(cell(stream.publishes(FORTNIGHT).released(), "north").count()).isEqualTo(TEAM_SIZE + 1);
        assertThat(cell(stream.publishes(FORTNIGHT + 1).releasedContext(), "north+south").count())
            .isEqualTo(2 * TEAM_SIZE);
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
                ReleasePolicy.of("default", new ContextDrivers(List.of("say", "workload"))));
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
        var policy = ReleasePolicy.of("default", new ContextDrivers(List.of("weather")));

        assertThatIllegalArgumentException()
            .isThrownBy(() -> new ScoringTopology(Catalogue.shipped(), policy, noNoise,
                    CheckedClock.unchecked(Clock.systemUTC()), Duration.ofSeconds(1), new StreamHarness.FakeOffsets(),
                    StreamHarness.GRACE, new SimpleMeterRegistry()))
            .withMessage(
                    "series: driver.weather (expected: one that the catalogue asks for, not for its owner's eyes alone)");
    }

}
