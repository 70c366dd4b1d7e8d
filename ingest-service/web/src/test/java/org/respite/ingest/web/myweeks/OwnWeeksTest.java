package org.respite.ingest.web.myweeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.respite.ingest.web.myweeks.Answered.CALENDAR;
import static org.respite.ingest.web.myweeks.Answered.energy;
import static org.respite.ingest.web.myweeks.Answered.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.respite.contract.catalogue.Catalogue;
import org.respite.contract.catalogue.Item;
import org.respite.contract.checkin.Answer;
import org.respite.ingest.web.mydata.OwnData;

class OwnWeeksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private static List<Week> energyOf(List<OwnData.Entry> entries) {
        return OwnWeeks.of(entries, CALENDAR).weeks().getOrDefault(WeekLine.ENERGY, List.of());
    }

    /** Weeks of one answer each. */
    private static List<OwnData.Entry> weeks(int... values) {
        var entries = new ArrayList<OwnData.Entry>();
        for (int value : values) {
            entries.add(energy(MONDAY.plusWeeks(entries.size()), value));
        }
        return entries;
    }

    @ParameterizedTest
    @EnumSource(WeekLine.class)
    void aLineIsAsLongAsTheScaleItIsAnsweredOn(WeekLine line) {
        var item = Catalogue.shipped().instrument(line.instrument()).orElseThrow().item(line.item()).orElseThrow();
        assertThat(item).isInstanceOfSatisfying(Item.Scale.class, scale -> {
            assertThat(scale.min()).isEqualTo(line.min());
            assertThat(scale.max()).isEqualTo(line.max());
        });
    }

    @Test
    void nothingAnsweredIsNoWeek() {
        var none = OwnWeeks.of(List.of(), CALENDAR);
        assertThat(none.weeks()).isEmpty();
        assertThat(none.begun()).isFalse();
        assertThat(none.low()).isEmpty();
    }

    @Test
    void oneWeekIsTheMeanOfItsDaysAndNoLineYet() {
        var entries = List.of(energy(MONDAY, 4), energy(MONDAY.plusDays(2), 5), energy(MONDAY.plusDays(6), 9));
        assertThat(energyOf(entries)).containsExactly(new Week(MONDAY, 6.0, null));
        assertThat(OwnWeeks.of(entries, CALENDAR).begun()).isFalse();
    }

    @Test
    void theLastReflectionOfAWeekIsShownAsAnswered() {
        var first = on(MONDAY, "weekly-reflection/1", Map.of("drained", new Answer.Rating(2)));
        var last = on(MONDAY.plusDays(4), "weekly-reflection/1", Map.of("drained", new Answer.Rating(9)));
        assertThat(OwnWeeks.of(List.of(last, first), CALENDAR).weeks())
            .isEqualTo(Map.of(WeekLine.DRAINED, List.of(new Week(MONDAY, 9.0, null))));
    }

    @Test
    void gapsStayGaps() {
        assertThat(energyOf(List.of(energy(MONDAY, 4), energy(MONDAY.plusWeeks(2), 6)))).containsExactly(
                new Week(MONDAY, 4.0, null), new Week(MONDAY.plusWeeks(1), null, null),
                new Week(MONDAY.plusWeeks(2), 6.0, null));
    }

    @Test
    void otherInstrumentsAndItemsArePassedOver() {
        var entries = List.of(on(MONDAY, "daily-energy/2", Map.of("energy", new Answer.Rating(5))),
                on(MONDAY, "burnout-item/1", Map.of("energy", new Answer.Rating(5))),
                on(MONDAY, "weekly-reflection/1", Map.of("energy", new Answer.Rating(5))),
                on(MONDAY, "daily-energy/1", Map.of("energy", new Answer.Rating(11))),
                on(MONDAY, "daily-energy/1", Map.of("energy", new Answer.Signs(List.of("x")))));
        assertThat(OwnWeeks.of(entries, CALENDAR).weeks()).isEmpty();
    }

    @Test
    void sixWeeksBeforeAreNeeded() {
        var weeks = energyOf(weeks(5, 5, 5, 5, 5, 5, 4));
        assertThat(weeks.get(5).usual()).isNull();
        assertThat(weeks.get(6).usual()).isEqualTo(new UsualBand(4.5, 5.5));
    }

    @Test
    void theNewestWeekIsToldIfItIsLow() {
        assertThat(OwnWeeks.of(weeks(5, 5, 5, 5, 5, 5, 4), CALENDAR).low().map(Week::monday))
            .hasValue(MONDAY.plusWeeks(6));
        assertThat(OwnWeeks.of(weeks(5, 5, 5, 5, 5, 5, 4, 5), CALENDAR).low()).isEmpty();
        assertThat(OwnWeeks.of(weeks(5, 5, 5, 5, 5, 5, 9), CALENDAR).low()).isEmpty();
        assertThat(OwnWeeks.of(weeks(5, 5, 5, 5, 5, 1), CALENDAR).low()).isEmpty();
    }

    @Test
    void whatIsLongerAgoThanHalfAYearIsNotUsual() {
        var entries = weeks(5, 5, 5, 5, 5, 5);
        entries.add(energy(MONDAY.plusWeeks(26), 1));
        entries.add(energy(MONDAY.plusWeeks(27), 1));
        var weeks = energyOf(entries);
        assertThat(weeks.get(26).usual()).isEqualTo(new UsualBand(4.5, 5.5));
        // Five of the first six and the one before are six.
        assertThat(weeks.get(27).usual()).isEqualTo(new UsualBand(4.5, 5.5));
        entries.remove(6);
        assertThat(energyOf(entries).get(27).usual()).isNull();
    }

    @Test
    void aYearOf53WeeksGoesOverIntoTheNext() {
        var days = LocalDate.of(2026, 12, 21).datesUntil(LocalDate.of(2027, 1, 12)).toList();
        var weeks = energyOf(days.stream().map(day -> energy(day, 5)).toList());
        assertThat(weeks).extracting(Week::monday)
            .containsExactly(LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 4),
                    LocalDate.of(2027, 1, 11));
        assertThat(weeks)
            .extracting(week -> CALENDAR.isoWeekOf(week.monday().atStartOfDay(CALENDAR.zone()).toInstant()))
            .containsExactly("2026-W52", "2026-W53", "2027-W01", "2027-W02");
    }

    @Test
    void aWeekBeginsWhereTheOrganisationIs() {
        // Sunday 22:30 in UTC is Monday in Berlin.
        var entry = new OwnData.Entry(new UUID(0, 1), "daily-energy/1", Instant.parse("2026-06-07T22:30:00Z"), null,
                new TreeMap<>(Map.of("energy", new Answer.Rating(5))));
        assertThat(energyOf(List.of(entry))).extracting(Week::monday).containsExactly(MONDAY.plusWeeks(1));
    }

    @Test
    void aYearIsThere() {
        var year = Answered.year(LocalDate.of(2025, 12, 1));
        assertThat(year).hasSize(365 + 52);
        var weeks = OwnWeeks.of(year, CALENDAR);
        assertThat(weeks.weeks().keySet()).containsExactly(WeekLine.values());
        assertThat(weeks.weeks().values()).allSatisfy(each -> assertThat(each).hasSize(52));
        var energy = Objects.requireNonNull(weeks.weeks().get(WeekLine.ENERGY));
        assertThat(energy).extracting(Week::value).startsWith(6.0, 7.0, 5.0).endsWith(5.0, 1.0);
        // Of 5 6 7 in turn, the middle is 6 and most are 1 away from it.
        assertThat(energy.getLast().usual()).isEqualTo(new UsualBand(6 - 1.4826, 6 + 1.4826));
        assertThat(weeks.low().map(Week::monday)).hasValue(LocalDate.of(2026, 11, 30));
        assertThat(Objects.requireNonNull(weeks.weeks().get(WeekLine.LOAD)).getLast().value()).isNull();
        assertThat(SignLog.of(year, CALENDAR)).hasSize(13);
    }

}
