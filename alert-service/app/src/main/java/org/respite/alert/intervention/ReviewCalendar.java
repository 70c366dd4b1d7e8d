package org.respite.alert.intervention;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.respite.http.calendar.IcsFolding;

/**
 * A review as an event of a calendar (RFC 5545): the whole day, with an alarm the day
 * before. Names the unit and the step, but neither the role that owns it nor the note.
 */
final class ReviewCalendar {

    private ReviewCalendar() {
    }

    /**
     * The same bytes for the same revision. A later one is taken for a change of the same
     * event, since only {@code SEQUENCE} grows.
     */
    static byte[] of(Plan plan, PlannedStep plannedStep, String title, String unitName) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Respite//Review of a plan//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(event(plan, plannedStep.reviewOn(), "Review: " + title + " (" + unitName + ")"));
        return IcsFolding.fold(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Plan plan, LocalDate day, String summary) {
        var event = new VEvent(false);
        event.add(new Uid(plan.alert() + "@review.respite"));
        event.add(new DtStamp(plan.history().getLast().at()));
        event.add(new Sequence(plan.revision() - 1));
        event.add(new DtStart<>(day));
        event.add(new DtEnd<>(day.plusDays(1)));
        event.add(new Summary(summary));
        event.add(new Description("Look together at what came of it, at the figures and their intervals, and decide: "
                + "go on, change it, or stop."));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(alarm(summary));
        return event;
    }

    private static VAlarm alarm(String summary) {
        var alarm = new VAlarm(Period.ofDays(-1));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(summary));
        return alarm;
    }

}
