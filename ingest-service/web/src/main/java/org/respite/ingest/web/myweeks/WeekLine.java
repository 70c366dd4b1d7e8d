package org.respite.ingest.web.myweeks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.Answer;
import org.respite.ingest.web.mydata.OwnData;

/**
 * What is drawn week by week: one item of one instrument, never averaged with another.
 */
enum WeekLine {

    /** 1 to 10, the mean of a week's answers. */
    ENERGY("daily-energy/1", "energy", 1, 10, true),
    /** 0 to 10, as answered; 10 is all one had. */
    DRAINED("weekly-reflection/1", "drained", 0, 10, false),
    /** 0 to 10, as answered; 10 is all the time. */
    PRESENCE("weekly-reflection/1", "presence", 0, 10, false),
    /** 0 to 10, as answered; 10 is completely. */
    FULFILMENT("weekly-reflection/1", "fulfilment", 0, 10, false),
    /** 1 to 5, the mean of a week's answers. */
    SLEEP("daily-energy/1", "sleep", 1, 5, true),
    /** Per cent of the hours meant for it, as answered. */
    LOAD("weekly-reflection/1", "caseload", 0, 200, false);

    private final String instrument;

    private final String item;

    private final int min;

    private final int max;

    private final boolean mean;

    WeekLine(String instrument, String item, int min, int max, boolean mean) {
        this.instrument = instrument;
        this.item = item;
        this.min = min;
        this.max = max;
        this.mean = mean;
    }

    String instrument() {
        return instrument;
    }

    String item() {
        return item;
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }

    /** Whether a week is the mean of its answers, and not the last of them. */
    boolean mean() {
        return mean;
    }

    /** A value for each week with an answer, by the week's Monday. */
    SortedMap<LocalDate, Double> weekly(Collection<OwnData.Entry> entries, ReportingCalendar calendar) {
        var answers = new TreeMap<LocalDate, List<Integer>>();
        entries.stream()
            .filter(entry -> entry.instrument().equals(instrument))
            .sorted(Comparator.comparing(OwnData.Entry::answeredAt).thenComparing(OwnData.Entry::id))
            .forEach(entry -> {
                if (entry.answers().get(item) instanceof Answer.Rating(int value) && value >= min && value <= max) {
                    answers.computeIfAbsent(monday(entry, calendar), _ -> new ArrayList<>()).add(value);
                }
            });
        var weeks = new TreeMap<LocalDate, Double>();
        answers.forEach((monday, values) -> weeks.put(monday, value(values)));
        return weeks;
    }

    private double value(List<Integer> values) {
        return mean ? values.stream().mapToInt(Integer::intValue).average().orElseThrow() : values.getLast();
    }

    private static LocalDate monday(OwnData.Entry entry, ReportingCalendar calendar) {
        return LocalDate.ofInstant(entry.answeredAt(), calendar.zone())
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

}
