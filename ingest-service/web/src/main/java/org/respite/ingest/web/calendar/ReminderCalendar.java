package org.respite.ingest.web.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.TemporalAmountAdapter;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.http.calendar.IcsFolding;

/**
 * One event that comes again and again, with an alarm (RFC 5545). Its hour belongs to no
 * zone: it is that hour wherever the person is.
 */
final class ReminderCalendar {

    /**
     * Said to be made then: not when it is asked for, which would change the bytes. To be
     * moved when the words or the rule change.
     */
    private static final Instant MADE = Instant.parse("2026-11-30T00:00:00Z");

    /**
     * The second week of a fortnight long past: what is answered then counts for the days
     * before, too.
     */
    private static final LocalDate FIRST_MONDAY = ReportingCalendar.firstDayOf(52).plusWeeks(1);

    private static final Duration LENGTH = Duration.ofMinutes(2);

    /** How often a calendar looks for a change of words: seldom. */
    private static final Duration REFRESH = Duration.ofDays(7);

    private ReminderCalendar() {
    }

    /**
     * The same bytes for the same arguments.
     * @param zone for calendars that cannot do without one
     * @param link where people answer
     */
    static byte[] of(ReminderSlot slot, ReminderRhythm rhythm, ReminderLanguage language, ZoneId zone,
            @Nullable URI link) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Respite//Reminder//" + language));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", language.text("summary")));
        calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", new TemporalAmountAdapter(REFRESH).toString()));
        calendar.add(event(slot, rhythm, language, link));
        return IcsFolding.fold(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(ReminderSlot slot, ReminderRhythm rhythm, ReminderLanguage language,
            @Nullable URI link) {
        var event = new VEvent(false);
        event.add(new Uid("%s-%s@reminder.respite".formatted(rhythm.word(), slot.name())));
        event.add(new DtStamp(MADE));
        event.add(new DtStart<>(slot.inWeekOf(FIRST_MONDAY)));
        event.add(new net.fortuna.ical4j.model.property.Duration(LENGTH));
        event.add(new RRule<>(
                new Recur.Builder<LocalDateTime>().frequency(Frequency.WEEKLY).interval(rhythm.weeks()).build()));
        event.add(new Summary(language.text("summary")));
        event.add(new Description(language.text("description")));
        // Nobody is busy then in the eyes of others.
        event.add(ImmutableTransp.TRANSPARENT);
        if (link != null) {
            event.add(new Url(link));
        }
        event.add(alarm(language));
        return event;
    }

    private static VAlarm alarm(ReminderLanguage language) {
        var alarm = new VAlarm(Duration.ZERO);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(language.text("summary")));
        return alarm;
    }

}
