package org.respite.contract.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReportingCalendarTest {

    private final ReportingCalendar berlin = new ReportingCalendar(ZoneId.of("Europe/Berlin"));

    @Test
    void countsFortnightsFromTheFirstMondayOf2024() {
        assertThat(berlin.fortnightOf(Instant.parse("2023-12-31T23:00:00Z"))).isZero();
        assertThat(berlin.fortnightOf(Instant.parse("2023-12-31T22:59:59Z"))).isEqualTo(-1);
        assertThat(ReportingCalendar.firstDayOf(70)).isEqualTo(LocalDate.of(2026, 9, 7));
    }

    @Test
    void keepsLocalMidnightOverTheChangeOfClocks() {
        int fortnight = berlin.fortnightOf(Instant.parse("2026-10-20T10:00:00Z"));

        assertThat(berlin.closesAt(fortnight)).isEqualTo(Instant.parse("2026-11-03T23:00:00Z"));
    }

    @Test
    void writesTheIsoWeekOfTheWeekBasedYear() {
        assertThat(berlin.isoWeekOf(Instant.parse("2027-01-02T12:00:00Z"))).isEqualTo("2026-W53");
    }

    @Property
    void everyInstantOfAFortnightBelongsToItAndToItsBlock(@ForAll @IntRange(min = -50, max = 5000) int fortnight) {
        assertThat(berlin.fortnightOf(berlin.startOf(fortnight))).isEqualTo(fortnight);
        assertThat(berlin.fortnightOf(berlin.startOf(fortnight + 1).minusMillis(1))).isEqualTo(fortnight);
        assertThat(berlin.blockOf(berlin.startOf(fortnight))).isEqualTo(Math.floorDiv(fortnight, 2));
    }

}
