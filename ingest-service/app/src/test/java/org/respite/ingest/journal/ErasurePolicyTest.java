package org.respite.ingest.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.checkin.CheckInErased;

class ErasurePolicyTest {

    private static final ReportingCalendar CALENDAR = new ReportingCalendar(ZoneId.of("Europe/Berlin"));

    /** The first of block 35. */
    private static final int FIRST = 70;

    @Test
    void anAnswerLeavesWhateverIsStillOpen() {
        var erased = erase(FIRST, CALENDAR.closesAt(FIRST).minusMillis(1));

        assertThat(erased.fortnight()).isEqualTo(FIRST);
        assertThat(erased.block()).isEqualTo(35);
    }

    @Test
    void onceItsFortnightIsClosedItLeavesTheBlockAlone() {
        var erased = erase(FIRST, CALENDAR.closesAt(FIRST));

        assertThat(erased.fortnight()).isNull();
        assertThat(erased.block()).isEqualTo(35);
        assertThat(erase(FIRST, CALENDAR.closesAt(FIRST + 1).minusMillis(1)).block()).isEqualTo(35);
    }

    @Test
    void onceItsBlockIsClosedItLeavesNothing() {
        var erased = erase(FIRST, CALENDAR.closesAt(FIRST + 1));

        assertThat(erased.fortnight()).isNull();
        assertThat(erased.block()).isNull();
        assertThat(erase(FIRST + 1, CALENDAR.closesAt(FIRST + 1)).fortnight()).isNull();
    }

    @Test
    void whatCameTooLateCanLeaveNothing() {
        var erased = erase(null, CALENDAR.startOf(FIRST).plus(Duration.ofDays(1)));

        assertThat(erased.fortnight()).isNull();
        assertThat(erased.block()).isNull();
    }

    private static CheckInErased erase(@Nullable Integer fortnight, Instant now) {
        var at = CALENDAR.startOf(FIRST);
        return ErasurePolicy.erase(new CheckInAccepted(UUID.randomUUID(), "lakeside", "crisis-team", "contributor",
                "daily-energy/1", at, at, fortnight, Map.of(), "sealed"), CALENDAR, now);
    }

}
