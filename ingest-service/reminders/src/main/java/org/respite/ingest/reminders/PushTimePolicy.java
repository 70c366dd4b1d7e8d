package org.respite.ingest.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * When a reminder is due. Within half an hour of the own hour, by a number that only the
 * service can make of person and fortnight, so that a burst of messages tells nobody who
 * chose the same hour. What was missed is left out: it never comes late, nor all at once.
 */
final class PushTimePolicy {

    /** Over which the sending of an hour is spread. */
    static final Duration WINDOW = Duration.ofMinutes(30);

    /** How long after its moment a reminder still goes out. */
    static final Duration LATEST = Duration.ofMinutes(15);

    private PushTimePolicy() {
    }

    /**
     * The fortnight whose reminder goes out now, counted from that of
     * {@link ReportingCalendar#EPOCH}; empty at any other time, and in a pause.
     */
    static Optional<Integer> due(PushReminder reminder, Stagger stagger, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, reminder.zone());
        int fortnight = new ReportingCalendar(reminder.zone()).fortnightOf(now);
        Instant moment = moment(reminder, stagger, fortnight);
        return Optional.of(fortnight)
            .filter(_ -> !now.isBefore(moment) && now.isBefore(moment.plus(LATEST)))
            .filter(_ -> !reminder.isPausedOn(today));
    }

    /**
     * In the second week, as calendars have it: what is answered then counts for the days
     * before, too.
     */
    static Instant moment(PushReminder reminder, Stagger stagger, int fortnight) {
        return ReportingCalendar.firstDayOf(fortnight)
            .plusWeeks(1)
            .plusDays(reminder.day().getValue() - 1L)
            .atTime(reminder.hour(), 0)
            .atZone(reminder.zone())
            .toInstant()
            .plusSeconds(Math.floorMod(stagger.of(fortnight), WINDOW.toSeconds()));
    }

    /** Numbers of one person. */
    @FunctionalInterface
    interface Stagger {

        /** The same for the same fortnight; any number. */
        long of(int fortnight);

    }

}
