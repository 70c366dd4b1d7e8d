package org.respite.ingest.web.myweeks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.web.mydata.OwnData;

/**
 * Somebody's last four weeks: up to this one if anything of it is known, else up to the
 * one before.
 *
 * @param from first Monday
 * @param lines the four weeks of each line that has a value in them
 * @param signs that were ticked twice or more, and how often
 */
record FourWeeks(LocalDate from, Map<WeekLine, List<Week>> lines, Map<Sign, Integer> signs) {

    static final int WEEKS = 4;

    private static final int TWICE = 2;

    /** Lines of which more is not a burden. */
    private static final Set<WeekLine> WELCOME = Set.of(WeekLine.ENERGY, WeekLine.PRESENCE, WeekLine.FULFILMENT,
            WeekLine.SLEEP);

    FourWeeks {
        lines = new EnumMap<>(lines);
        signs = new LinkedHashMap<>(signs);
    }

    static FourWeeks of(Collection<OwnData.Entry> entries, ReportingCalendar calendar, LocalDate today) {
        var weeks = OwnWeeks.of(entries, calendar).weeks();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean begun = weeks.values()
            .stream()
            .flatMap(List::stream)
            .anyMatch(week -> week.monday().equals(monday) && week.value() != null);
        LocalDate from = monday.minusWeeks(begun ? WEEKS - 1L : WEEKS);
        var lines = new EnumMap<WeekLine, List<Week>>(WeekLine.class);
        weeks.forEach((line, all) -> lines.put(line, from(from, all)));
        lines.values().removeIf(four -> four.stream().allMatch(week -> week.value() == null));
        return new FourWeeks(from, lines, signs(entries, calendar, from));
    }

    private static List<Week> from(LocalDate from, List<Week> all) {
        return Stream.iterate(from, monday -> monday.plusWeeks(1))
            .limit(WEEKS)
            .map(monday -> all.stream()
                .filter(week -> week.monday().equals(monday))
                .findFirst()
                .orElse(new Week(monday, null, null)))
            .toList();
    }

    private static Map<Sign, Integer> signs(Collection<OwnData.Entry> entries, ReportingCalendar calendar,
            LocalDate from) {
        var often = new LinkedHashMap<Sign, Integer>();
        SignLog.of(entries, calendar)
            .stream()
            .filter(noticed -> !noticed.day().isBefore(from) && noticed.day().isBefore(from.plusWeeks(WEEKS)))
            .forEach(noticed -> noticed.signs()
                .forEach(sign -> often.merge(new Sign(noticed.instrument(), sign), 1, Integer::sum)));
        often.values().removeIf(times -> times < TWICE);
        return often;
    }

    LocalDate to() {
        return from.plusWeeks(WEEKS).minusDays(1);
    }

    /** How many of the four were below what is usual. */
    int low(WeekLine line) {
        return (int) week(line).filter(Week::isLow).count();
    }

    /** How many of the four were above it. */
    int high(WeekLine line) {
        return (int) week(line).filter(Week::isHigh).count();
    }

    private Stream<Week> week(WeekLine line) {
        return Objects.requireNonNullElse(lines.get(line), List.<Week>of()).stream();
    }

    /** Welcome lines that were higher than usual in all four. */
    List<WeekLine> higher() {
        return lines.keySet().stream().filter(line -> WELCOME.contains(line) && high(line) == WEEKS).toList();
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "FourWeeks[…]";
    }

    /**
     * A sign of a questionnaire.
     *
     * @param id of the sign
     */
    record Sign(String instrument, String id) {

    }

}
