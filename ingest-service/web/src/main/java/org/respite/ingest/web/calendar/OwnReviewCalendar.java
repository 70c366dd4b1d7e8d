package org.respite.ingest.web.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.respite.http.calendar.IcsFolding;

/**
 * A day to look at one's plan again (RFC 5545). Calendars are seen by others, so that it
 * says nothing but a title that is the same for everybody.
 */
public final class OwnReviewCalendar {

    private OwnReviewCalendar() {
    }

    /**
     * One event of a whole day, on which nobody is busy.
     * @param month of the review: saved again, the event moves
     * @param title of it
     * @param saved when the day was chosen
     */
    public static byte[] of(YearMonth month, LocalDate day, String title, Instant saved) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Respite//Review//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        var event = new VEvent(false);
        event.add(new Uid(month + "@review.respite"));
        event.add(new DtStamp(saved));
        event.add(new DtStart<>(day));
        event.add(new Summary(title));
        event.add(ImmutableTransp.TRANSPARENT);
        calendar.add(event);
        return IcsFolding.fold(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

}
