package org.respite.ingest.checkin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.register.FirstDecision;
import org.respite.ingest.web.answer.HandInResult.Standing;

/**
 * What becomes of a check-in, as its sender is told.
 *
 * @param counts whether it counts towards what is published about the unit
 * @param week the ISO week it was answered in
 * @param fortnight the reporting period it was answered in
 * @param periodFrom first day of that period
 * @param periodTo last day of that period
 * @param publishedAt when that period is published
 * @param reason why it does not count; absent if it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PeriodStatus(boolean counts, String week, int fortnight, LocalDate periodFrom, LocalDate periodTo,
        Instant publishedAt, @Nullable String reason) {

    private static final String LEFT = "your membership ended on ";

    /** How an answer stands that is taken now. */
    static PeriodStatus of(Instant answeredAt, ReportingCalendar calendar, Instant now) {
        int fortnight = calendar.fortnightOf(answeredAt);
        boolean open = now.isBefore(calendar.closesAt(fortnight));
        return new PeriodStatus(open, calendar.isoWeekOf(answeredAt), fortnight,
                ReportingCalendar.firstDayOf(fortnight), ReportingCalendar.lastDayOf(fortnight),
                calendar.publishedAt(fortnight), open ? null : closed(calendar, fortnight));
    }

    /**
     * The same of somebody who belongs to no unit: it counts for none, now and later. The
     * reason is that one even where the period is closed, so that it stays the same.
     */
    PeriodStatus withoutUnit() {
        return with(false,
                "no unit yet: you are on the roster of no unit for the four weeks from "
                        + ReportingCalendar.firstDayOf(ReportingCalendar.firstFortnightOf(block()))
                        + "; kept for your journal only");
    }

    /**
     * The same of somebody whose membership ended before, which it says of a closed
     * period, too.
     */
    PeriodStatus afterLeaving(LocalDate lastDay) {
        return with(false, LEFT + lastDay + "; kept for your journal only");
    }

    /** The same as it was decided when the check-in first came. */
    PeriodStatus as(FirstDecision first) {
        return switch (first) {
            case COUNTS -> with(true, null);
            case CLOSED -> this;
            case NO_UNIT -> withoutUnit();
        };
    }

    /** In a word, for those who say it in words of their own. */
    @JsonIgnore
    Standing standing() {
        if (reason == null) {
            return Standing.COUNTS;
        }
        if (reason.equals(withoutUnit().reason)) {
            return Standing.NO_UNIT;
        }
        return reason.startsWith(LEFT) ? Standing.LEFT : Standing.CLOSED;
    }

    private PeriodStatus with(boolean counting, @Nullable String why) {
        return new PeriodStatus(counting, week, fortnight, periodFrom, periodTo, publishedAt, why);
    }

    /** The four-week block it was answered in. */
    @JsonIgnore
    int block() {
        return ReportingCalendar.blockOfFortnight(fortnight);
    }

    private static String closed(ReportingCalendar calendar, int fortnight) {
        return "the period closed on " + calendar.closesAt(fortnight).atZone(calendar.zone()).toLocalDate()
                + "; kept for your journal only";
    }

}
