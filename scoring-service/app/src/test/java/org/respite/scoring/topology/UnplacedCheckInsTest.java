package org.respite.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.scoring.Clinic.CALENDAR;
import static org.respite.scoring.Clinic.FORTNIGHT;
import static org.respite.scoring.Clinic.TEAM_SIZE;
import static org.respite.scoring.Clinic.TEAM_SUM;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.scoring.contribution.ErasedCheckIn;
import org.respite.scoring.topology.model.ContributorKey;
import org.respite.scoring.topology.model.HistogramKey;
import org.respite.scoring.topology.state.ContributorStore;
import org.respite.scoring.topology.state.StateStores;

/**
 * Who belonged to no unit when they answered was told that it counts nowhere, and so it
 * stays, whatever the roster says later and whichever instance publishes it again.
 */
class UnplacedCheckInsTest extends ClinicStreams {

    private static final String ZOE = "zoe";

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 5 * 24, 28 * 24 - 1 })
    void whatCameWithoutAUnitDoesNotCountWhenItComesAgainWithOne(int hours) {
        Instant answered = CALENDAR.startOf(FORTNIGHT).plus(Duration.ofHours(hours));
        var placed = at(answered, CLINIC.drained("north", ZOE, FORTNIGHT, 10));
        var stream = clinic().checkIn(unplaced(placed, null)).checkIn(placed);

        stream.publishes(CALENDAR.fortnightOf(answered));

        assertThat(stream.count("respite.scoring.check.ins", "outcome", "closed")).isOne();
        assertThat(stream.count("respite.scoring.check.ins", "outcome", "repeated")).isOne();
        assertThat(stream.<HistogramKey, Object>store(StateStores.TALLIES).toString()).doesNotContain(ZOE);
    }

    @Test
    void itChangesNoFigure() {
        var placed = CLINIC.drained("north", ZOE, FORTNIGHT, 10);
        var stream = clinic().checkIn(unplaced(placed, null)).checkIn(placed);

        var north = cell(stream.publishes(FORTNIGHT).released(), "north");

        assertThat(north.sum()).isEqualTo(TEAM_SUM);
        assertThat(north.count()).isEqualTo(TEAM_SIZE);
    }

    @Test
    void whatTheSamePersonAnswersWithAUnitCounts() {
        var stream = clinic().checkIn(unplaced(CLINIC.drained("north", ZOE, FORTNIGHT, 10), null));
        // An index of 40, the centre.
        stream.checkIn(CLINIC.drained("north", ZOE, FORTNIGHT, 4));

        var north = cell(stream.publishes(FORTNIGHT).released(), "north");

        assertThat(north.sum()).isEqualTo(TEAM_SUM);
        assertThat(north.count()).isEqualTo(TEAM_SIZE + 1);
    }

    @Test
    void ofTwoTheFirstOnTheLogDecides() {
        var placed = CLINIC.drained("north", ZOE, FORTNIGHT, 4);
        var stream = clinic().checkIn(placed).checkIn(unplaced(placed, null)).checkIn(placed);

        assertThat(cell(stream.publishes(FORTNIGHT).released(), "north").count()).isEqualTo(TEAM_SIZE + 1);
    }

    @Test
    void aFortnightBesideNoUnitIsNotBelieved() {
        var claims = unplaced(CLINIC.drained("north", ZOE, FORTNIGHT, 10), FORTNIGHT);
        var stream = clinic().checkIn(claims);

        assertThat(stream.<HistogramKey, Object>store(StateStores.TALLIES).keySet()).extracting(HistogramKey::unit)
            .containsOnly("north", "south");
    }

    @Test
    void nothingIsKeptOfItButThatItsIdIsSpent() {
        var unplaced = unplaced(CLINIC.drained("north", ZOE, FORTNIGHT, 10), null);
        var stream = clinic().checkIn(unplaced);
        var key = new ContributorKey(ReportingCalendar.blockOfFortnight(FORTNIGHT), CLINIC.id(), ZOE);
        var kept = new ContributorStore(stream.keyValues(StateStores.CONTRIBUTIONS));

        assertThat(kept.checkIn(key.of(unplaced.id()))).isEqualTo(new ErasedCheckIn());
        assertThat(kept.block(key)).isNotNull().satisfies(block -> {
            assertThat(block.fortnights()).isEmpty();
            assertThat(block.unit()).isEmpty();
        });
        assertThat(stream.<ContributorKey, Object>store(StateStores.WAITING_CHECK_INS)).isEmpty();
    }

    private StreamHarness clinic() {
        return stream().tree(CLINIC.tree()).checkIns(CLINIC.everybody(FORTNIGHT));
    }

    private static CheckInAccepted unplaced(CheckInAccepted placed, @Nullable Integer fortnight) {
        return new CheckInAccepted(placed.id(), placed.organisation(), CheckInAccepted.NO_UNIT, placed.contributor(),
                placed.instrument(), placed.answeredAt(), placed.acceptedAt(), fortnight, placed.answers(),
                placed.sealedSubject());
    }

    private static CheckInAccepted at(Instant answered, CheckInAccepted checkIn) {
        return new CheckInAccepted(checkIn.id(), checkIn.organisation(), checkIn.unit(), checkIn.contributor(),
                checkIn.instrument(), answered, answered, CALENDAR.fortnightOf(answered), checkIn.answers(),
                checkIn.sealedSubject());
    }

}
