package org.respite.ingest.roster;

import java.time.LocalDate;
import org.respite.contract.calendar.ReportingCalendar;

/** Questions where an answer goes. */
final class Requests {

    private Requests() {
    }

    /** Somebody's own, of the block's first day. */
    static PlacementRequest own(String subject, int block) {
        return new PlacementRequest.Own(subject, block, firstDayOf(block));
    }

    /** Somebody's own. */
    static PlacementRequest own(String subject, String day) {
        return new PlacementRequest.Own(subject, ReportingCalendar.blockOfDay(LocalDate.parse(day)),
                LocalDate.parse(day));
    }

    /** An import line's. */
    static PlacementRequest imported(String subject, String day, String unit) {
        return new PlacementRequest.Named(subject, ReportingCalendar.blockOfDay(LocalDate.parse(day)),
                LocalDate.parse(day), unit, "outpatient");
    }

    static LocalDate firstDayOf(int block) {
        return ReportingCalendar.firstDayOf(ReportingCalendar.firstFortnightOf(block));
    }

}
