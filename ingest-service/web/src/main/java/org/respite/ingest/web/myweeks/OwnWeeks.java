package org.respite.ingest.web.myweeks;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.web.mydata.OwnData;

/**
 * Somebody's answers week by week, all lines from the same week to the same, 52 at most.
 *
 * @param weeks of every line, oldest first, with those in which nothing was answered; a
 * line without a value is left out
 */
record OwnWeeks(Map<WeekLine, List<Week>> weeks) {

    private static final int MOST = 52;

    OwnWeeks {
        weeks = new EnumMap<>(weeks);
    }

    static OwnWeeks of(Collection<OwnData.Entry> entries, ReportingCalendar calendar) {
        var values = new EnumMap<WeekLine, SortedMap<LocalDate, Double>>(WeekLine.class);
        Stream.of(WeekLine.values()).forEach(line -> values.put(line, line.weekly(entries, calendar)));
        var answered = values.values().stream().flatMap(each -> each.keySet().stream()).sorted().distinct().toList();
        var weeks = new EnumMap<WeekLine, List<Week>>(WeekLine.class);
        if (!answered.isEmpty()) {
            var mondays = mondays(answered.getFirst(), answered.getLast());
            values.forEach((line, known) -> weeks.put(line,
                    mondays.stream()
                        .map(monday -> new Week(monday, known.get(monday), usual(line, known, monday)))
                        .toList()));
        }
        weeks.values().removeIf(each -> each.stream().allMatch(week -> week.value() == null));
        return new OwnWeeks(weeks);
    }

    private static List<LocalDate> mondays(LocalDate first, LocalDate last) {
        long from = Math.max(0, ChronoUnit.WEEKS.between(first, last) + 1 - MOST);
        return first.plusWeeks(from).datesUntil(last.plusDays(1), Period.ofWeeks(1)).toList();
    }

    private static @Nullable UsualBand usual(WeekLine line, SortedMap<LocalDate, Double> known, LocalDate monday) {
        return UsualBand.of(known.subMap(monday.minusWeeks(UsualBand.WEEKS), monday).values(), line).orElse(null);
    }

    /** Whether there is a line to draw, which takes two weeks. */
    boolean begun() {
        return weeks.values().stream().anyMatch(each -> each.size() > 1);
    }

    /** Whether there is a month to look back on. */
    boolean aMonth() {
        return weeks.values().stream().anyMatch(each -> each.size() >= FourWeeks.WEEKS);
    }

    /** Whether what is usual is known of any line. */
    boolean usualKnown() {
        return weeks.values().stream().flatMap(List::stream).anyMatch(week -> week.usual() != null);
    }

    /** The newest week with energy, if it was below what is usual. */
    Optional<Week> low() {
        return weeks.getOrDefault(WeekLine.ENERGY, List.of())
            .reversed()
            .stream()
            .filter(week -> week.value() != null)
            .findFirst()
            .filter(Week::isLow);
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "OwnWeeks[…]";
    }

}
