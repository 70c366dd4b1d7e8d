package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.CELLS;
import static org.respite.scoring.Clinic.FORTNIGHT;
import static org.respite.scoring.Clinic.TEAM_SIZE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.scoring.topology.model.SourceEvent.Watermark;
import org.respite.scoring.topology.state.StateStores;

/** A clock that is wrong once must not publish for ever. */
class WrongClockTest extends ClinicStreams {

    private static final Instant DAY_TWO = CALENDAR.startOf(FORTNIGHT).plus(Duration.ofDays(2));

    @ParameterizedTest
    @ValueSource(strings = { "PT10M", "-PT10M", "PT48H", "-PT48H", "PT360H", "PT8760H" })
    void aClockThatIsOffReleasesNothingAndNobodyIsLate(Duration ahead) {
        var everybody = CLINIC.everybody(FORTNIGHT);
        var stream = stream().tree(CLINIC.tree()).checkIns(everybody.subList(0, 6));
        stream.real = Optional.of(DAY_TWO);

        stream.passes(DAY_TWO.plus(ahead));
        assertThat(stream.released()).isEmpty();

        stream.passes(DAY_TWO);
        stream.checkIns(everybody.subList(6, everybody.size()));
        stream.real = Optional.of(CALENDAR.publishedAt(FORTNIGHT));
        var released = stream.publishes(FORTNIGHT).released();
        assertThat(released).hasSize(CELLS);
        assertThat(cell(released, "clinic").count()).isEqualTo(2 * TEAM_SIZE);
        assertThat(stream.count("respite.scoring.late")).isZero();
    }

    @Test
    void aClockAheadByTheWaitAfterTheCloseTakesNobodysAnswerAway() {
        var everybody = CLINIC.everybody(FORTNIGHT);
        var close = CALENDAR.closesAt(FORTNIGHT).minusSeconds(1);
        var stream = stream().tree(CLINIC.tree()).checkIns(everybody.subList(0, 19));
        stream.real = Optional.of(close);

        stream.passes(close.plus(Duration.ofMinutes(20))).checkIn(everybody.getLast());

        assertThat(stream.released()).isEmpty();
        assertThat(stream.count("respite.scoring.late")).isZero();
    }

    @Test
    void aWatermarkThatAWrongClockLeftBehindReleasesNothingAndGivesWayToTheNext() {
        var everybody = CLINIC.everybody(FORTNIGHT);
        var stream = stream().tree(CLINIC.tree()).checkIns(everybody.subList(0, 6));
        stream.put(StateStores.WATERMARKS, 0, new Watermark(0, 1, DAY_TWO.plus(Duration.ofDays(15))));

        stream.passes(DAY_TWO).checkIns(everybody.subList(6, everybody.size()));

        assertThat(stream.released()).isEmpty();
        var released = stream.publishes(FORTNIGHT).released();
        assertThat(cell(released, "clinic").count()).isEqualTo(2 * TEAM_SIZE);
        assertThat(stream.count("respite.scoring.late")).isZero();
    }

    @Test
    void aWatermarkOfAnotherInstanceWithAWrongClockIsNotTaken() {
        var everybody = CLINIC.everybody(FORTNIGHT);
        var stream = stream().tree(CLINIC.tree()).checkIns(everybody.subList(0, 6)).passes(DAY_TWO);

        stream.fromFirstStage("anybody", new Watermark(0, 1, DAY_TWO.plus(Duration.ofDays(15))));
        assertThat(stream.waits().released()).isEmpty();

        stream.checkIns(everybody.subList(6, everybody.size()));
        assertThat(cell(stream.publishes(FORTNIGHT).released(), "clinic").count()).isEqualTo(2 * TEAM_SIZE);
    }

    @Test
    void aClockThatGoesBackReleasesNothingTwice() {
        var stream = stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT)).publishes(FORTNIGHT);
        assertThat(stream.released()).hasSize(CELLS);

        stream.passes(CALENDAR.publishedAt(FORTNIGHT).minus(Duration.ofHours(48)));
        stream.publishes(FORTNIGHT);

        assertThat(stream.released()).isEmpty();
        assertThat(stream.publishes(FORTNIGHT + 1).released()).hasSize(CELLS);
    }

}
