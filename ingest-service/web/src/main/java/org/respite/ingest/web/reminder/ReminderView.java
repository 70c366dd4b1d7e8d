package org.respite.ingest.web.reminder;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EnumWord;

/**
 * A calendar to subscribe to.
 *
 * @param day chosen, such as {@code thursday}
 * @param hour chosen, 0..23
 * @param every chosen, {@code week} or {@code fortnight}
 * @param path of the calendar
 * @param address of the calendar, whole
 * @param push a reminder by this browser; absent where there is none to be had
 */
public record ReminderView(String day, int hour, String every, String path, String address, @Nullable PushView push) {

    private static final int HOURS = 24;

    /** Days as they are called in addresses. */
    public List<String> days() {
        return Arrays.stream(DayOfWeek.values()).map(EnumWord::of).toList();
    }

    /** What people call a day. */
    public String name(String word, Locale locale) {
        return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    public List<Integer> hours() {
        return IntStream.range(0, HOURS).boxed().toList();
    }

    /** How clocks show an hour. */
    public String clock(int at) {
        return "%02d:00".formatted(at);
    }

}
