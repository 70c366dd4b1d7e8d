package org.respite.ingest.checkin;

import java.time.Instant;
import java.time.LocalDate;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.security.Sender;

/**
 * Somebody has handed in check-ins.
 *
 * @param sender who
 * @param calendar of the sender's organisation
 * @param at when, by the organisation's clock: what is accepted, is accepted then
 */
record SubmissionContext(Sender sender, ReportingCalendar calendar, Instant at) {

    /** What becomes of an answer that is taken now. */
    PeriodStatus periodStatus(Instant answeredAt) {
        return PeriodStatus.of(answeredAt, calendar, at);
    }

    /** Which day that was in the sender's organisation. */
    LocalDate dayOf(Instant answeredAt) {
        return answeredAt.atZone(calendar.zone()).toLocalDate();
    }

}
