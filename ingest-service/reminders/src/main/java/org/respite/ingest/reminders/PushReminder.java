package org.respite.ingest.reminders;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for.
 *
 * @param endpoint where the browser's push service takes messages for one device
 * @param day of the second week of each fortnight
 * @param hour 0..23, by the clock of {@code zone}
 * @param zone where the person is
 * @param pausedUntil the first day on which there are reminders again; absent if there is
 * no pause
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PushReminder(URI endpoint, DayOfWeek day, int hour, ZoneId zone,
        @JsonSetter(nulls = Nulls.SET) @Nullable LocalDate pausedUntil) {

    private static final int HOURS = 24;

    public PushReminder {
        if (hour < 0 || hour >= HOURS) {
            throw new IllegalArgumentException("hour: " + hour + " (expected: 0..23)");
        }
    }

    boolean isPausedOn(LocalDate today) {
        return pausedUntil != null && today.isBefore(pausedUntil);
    }

    /** An endpoint is as good as a name, and belongs in no log. */
    @Override
    public String toString() {
        return "PushReminder[…]";
    }

}
