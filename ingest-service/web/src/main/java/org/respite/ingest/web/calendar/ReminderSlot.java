package org.respite.ingest.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.respite.contract.EnumWord;

/**
 * When in the week, by the clock of whoever looks at the calendar.
 *
 * @param hour 0..23
 */
record ReminderSlot(DayOfWeek day, int hour) {

    static final String EXPECTED = "a weekday and an hour, such as thursday-16: monday..sunday, 0..23";

    private static final Pattern NAME = Pattern.compile("(%s)-(\\d|1\\d|2[0-3])"
        .formatted(Arrays.stream(DayOfWeek.values()).map(EnumWord::of).collect(Collectors.joining("|"))));

    /** By its name, such as {@code thursday-16}; empty for anything else. */
    static Optional<ReminderSlot> named(String name) {
        return Optional.of(NAME.matcher(name))
            .filter(Matcher::matches)
            .map(parts -> new ReminderSlot(DayOfWeek.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(parts.group(2))));
    }

    String name() {
        return EnumWord.of(day) + "-" + hour;
    }

    /** In the week that begins with a Monday. */
    LocalDateTime inWeekOf(LocalDate monday) {
        return monday.plusDays(day.getValue() - 1L).atTime(hour, 0);
    }

}
