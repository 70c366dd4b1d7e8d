package org.respite.alert.intervention;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.respite.alert.effect.InterruptedSeries;
import org.respite.contract.calendar.ReportingCalendar;

/** Which fortnights lie on which side of a start, and when they are known. */
final class EffectDates {

    private EffectDates() {
    }

    /** The fortnight a day lies in. */
    static int fortnightOf(LocalDate day) {
        // A day is the same day in every zone; only instants differ.
        return new ReportingCalendar(ZoneOffset.UTC).fortnightOf(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The day on which a fortnight is published. */
    static LocalDate publicationOf(int fortnight) {
        var calendar = new ReportingCalendar(ZoneOffset.UTC);
        return LocalDate.ofInstant(calendar.publishedAt(fortnight), ZoneOffset.UTC);
    }

    /** The first day on which three results after the start can be known. */
    static LocalDate earliestReview(LocalDate startOn) {
        return publicationOf(fortnightOf(startOn) + InterruptedSeries.MIN_A_SIDE);
    }

}
