package org.respite.ingest.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.reminders.PushTimePolicy.Stagger;

class PushTimePolicyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final int FORTNIGHT = 70;

    private static final Stagger NONE = _ -> 0;

    private static PushReminder at(DayOfWeek day, int hour, @Nullable LocalDate pausedUntil) {
        return new PushReminder(URI.create("https://push.example/a"), day, hour, BERLIN, pausedUntil);
    }

    private static final PushReminder THURSDAY = at(DayOfWeek.THURSDAY, 16, null);

    private static final Instant MOMENT = PushTimePolicy.moment(THURSDAY, NONE, FORTNIGHT);

    @Test
    void isInTheSecondWeekAtTheOwnHour() {
        assertThat(MOMENT.atZone(BERLIN).toLocalDateTime())
            .isEqualTo(ReportingCalendar.firstDayOf(FORTNIGHT).plusDays(10).atTime(16, 0));
        assertThat(MOMENT.atZone(BERLIN).getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
    }

    @Test
    void isDueThenAndNeverLate() {
        assertThat(PushTimePolicy.due(THURSDAY, NONE, MOMENT)).contains(FORTNIGHT);
        assertThat(PushTimePolicy.due(THURSDAY, NONE, MOMENT.minusSeconds(1))).isEmpty();
        assertThat(PushTimePolicy.due(THURSDAY, NONE, MOMENT.plus(PushTimePolicy.LATEST).minusSeconds(1))).isPresent();
        assertThat(PushTimePolicy.due(THURSDAY, NONE, MOMENT.plus(PushTimePolicy.LATEST))).isEmpty();
    }

    @Test
    void isSpreadOverHalfAnHour() {
        for (long number : new long[] { 0, 1, -1, 1799, 1800, Long.MAX_VALUE, Long.MIN_VALUE }) {
            assertThat(PushTimePolicy.moment(THURSDAY, _ -> number, FORTNIGHT)).isBetween(MOMENT,
                    MOMENT.plus(PushTimePolicy.WINDOW).minusSeconds(1));
        }
        assertThat(PushTimePolicy.due(THURSDAY, _ -> 1700, MOMENT)).isEmpty();
    }

    @Test
    void aSundayNightBelongsToItsFortnight() {
        var latest = at(DayOfWeek.SUNDAY, 23, null);
        var moment = PushTimePolicy.moment(latest, _ -> 1799, FORTNIGHT);
        assertThat(PushTimePolicy.due(latest, _ -> 1799, moment.plus(PushTimePolicy.LATEST).minusSeconds(1)))
            .contains(FORTNIGHT);
    }

    @Test
    void aPauseEndsOnItsDay() {
        var day = LocalDate.ofInstant(MOMENT, BERLIN);
        assertThat(PushTimePolicy.due(at(DayOfWeek.THURSDAY, 16, day.plusDays(1)), NONE, MOMENT))
            .isEqualTo(Optional.empty());
        assertThat(PushTimePolicy.due(at(DayOfWeek.THURSDAY, 16, day), NONE, MOMENT)).contains(FORTNIGHT);
    }

}
