package org.respite.alert.explanation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.respite.contract.calendar.ReportingCalendar;

/** Days as people write them, such as {@code 7 September 2026}. */
public final class DayFormat {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private DayFormat() {
    }

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** The first day of a fortnight. */
    public static String beginning(int fortnight) {
        return of(ReportingCalendar.firstDayOf(fortnight));
    }

}
