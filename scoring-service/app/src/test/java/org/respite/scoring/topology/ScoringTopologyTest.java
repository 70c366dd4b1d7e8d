package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.CONTEXT_CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;
import static org.respite.scoring.Clinic.TEAM_SIZE;
import static org.respite.scoring.Clinic.TEAM_SUM;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.respite.contract.EventType;
import org.respite.contract.indicator.TeamIndicatorReleased;

/** What is released of an organisation, and when. */
class ScoringTopologyTest extends ClinicStreams {

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
        Instant published = CALENDAR.publishedAt(FORTNIGHT);
        var later = CLINIC.tree(published.plusSeconds(1), today.units().subList(0, 2));
        var stream = stream().tree(today).checkIns(CLINIC.everybody(FORTNIGHT));
        // It comes in its time, and before the release, which is late.
        stream.clock.set(published.plusSeconds(2));
        stream.tree(later);

        assertThat(stream.passes(published.plusSeconds(3)).released()).hasSize(CELLS);
        assertThat(stream.publishes(FORTNIGHT + 1).released()).hasSize(CELLS - 1);
    }

}
