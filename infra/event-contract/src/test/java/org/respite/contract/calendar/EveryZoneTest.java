package org.respite.contract.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds in every zone, from the zones' history to their announced future. */
class EveryZoneTest {

    private static final long YEAR_2000 = 946_684_800L;

    private static final long YEAR_2090 = 3_786_912_000L;

    /** The farthest ahead and behind, clocks that change at midnight, by half an hour. */
    @Provide
    Arbitrary<ReportingCalendar> calendars() {
        var awkward = List.of("Pacific/Kiritimati", "Pacific/Apia", "Etc/GMT+12", "America/New_York", "America/Havana",
                "America/Sao_Paulo", "Asia/Beirut", "Africa/Cairo", "Australia/Lord_Howe", "Asia/Kathmandu");
        return Arbitraries
            .oneOf(Arbitraries.of(awkward), Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()))
            .map(zone -> new ReportingCalendar(ZoneId.of(zone)));
    }

    @Property
    void aFortnightHoldsItsFirstAndItsLastMoment(@ForAll("calendars") ReportingCalendar calendar,
            @ForAll @IntRange(min = -600, max = 1700) int fortnight) {
        Instant start = calendar.startOf(fortnight);

        assertThat(calendar.fortnightOf(start)).isEqualTo(fortnight);
        assertThat(calendar.fortnightOf(start.minusNanos(1))).isEqualTo(fortnight - 1);
        assertThat(calendar.blockOf(start)).isEqualTo(ReportingCalendar.blockOfFortnight(fortnight));
    }

    @Property
    void everyMomentLiesInItsFortnight(@ForAll("calendars") ReportingCalendar calendar,
            @ForAll @LongRange(min = YEAR_2000, max = YEAR_2090) long second) {
        Instant instant = Instant.ofEpochSecond(second);
        int fortnight = calendar.fortnightOf(instant);

        assertThat(instant).isAfterOrEqualTo(calendar.startOf(fortnight)).isBefore(calendar.startOf(fortnight + 1));
    }

    @Property
    void aPeriodClosesAfterItsEndAndBeforeItIsPublished(@ForAll("calendars") ReportingCalendar calendar,
            @ForAll @IntRange(min = -600, max = 1700) int fortnight) {
        assertThat(calendar.closesAt(fortnight)).isAfter(calendar.startOf(fortnight + 1))
            .isBefore(calendar.publishedAt(fortnight));
        assertThat(calendar.publishedAt(fortnight)).isBefore(calendar.closesAt(fortnight + 1));
    }

    @Property
    void aLaterMomentNeverLiesInAnEarlierPeriod(@ForAll("calendars") ReportingCalendar calendar,
            @ForAll @LongRange(min = YEAR_2000, max = YEAR_2090) long second,
            @ForAll @IntRange(min = 0, max = 100_000_000) int later) {
        Instant instant = Instant.ofEpochSecond(second);

        assertThat(calendar.fortnightOf(instant.plusSeconds(later)))
            .isGreaterThanOrEqualTo(calendar.fortnightOf(instant));
        assertThat(calendar.blockOf(instant.plusSeconds(later))).isGreaterThanOrEqualTo(calendar.blockOf(instant));
    }

    @Property
    void aFortnightRunsFromMondayToSundayAndABlockIsTwo(@ForAll @IntRange(min = -600, max = 1700) int fortnight) {
        int block = ReportingCalendar.blockOfFortnight(fortnight);

        assertThat(ReportingCalendar.firstDayOf(fortnight).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(ReportingCalendar.lastDayOf(fortnight))
            .isEqualTo(ReportingCalendar.firstDayOf(fortnight).plusDays(13));
        assertThat(fortnight - ReportingCalendar.firstFortnightOf(block)).isBetween(0, 1);
        assertThat(ReportingCalendar.lastFortnightOf(block)).isEqualTo(ReportingCalendar.firstFortnightOf(block) + 1);
        assertThat(ReportingCalendar.blockEndingWith(fortnight).isPresent())
            .isEqualTo(fortnight == ReportingCalendar.lastFortnightOf(block));
    }

    @Property
    void theIsoWeekIsTheOneOfTheLocalDay(@ForAll("calendars") ReportingCalendar calendar,
            @ForAll @IntRange(min = 0, max = 1700) int fortnight) {
        var utc = new ReportingCalendar(ZoneOffset.UTC);

        assertThat(calendar.isoWeekOf(calendar.startOf(fortnight)))
            .isEqualTo(utc.isoWeekOf(ReportingCalendar.firstDayOf(fortnight).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

}
