package org.respite.alert.lifecycle;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How long it is told which leader did and wrote what. Afterwards names and notes are
 * gone; what was done and when stays, as it is public anyway. While an alert is open
 * nobody is forgotten: who takes it on has to know whom to ask.
 *
 * @param months after an alert was closed, 6 to 60. A step is reviewed about twelve weeks
 * after it began and may begin after the closing, so less than half a year would empty
 * plans that are still looked at; five years are more than anybody is asked to account
 * for a team's work.
 */
public record RetentionPolicy(int months) {

    public static final int MIN_MONTHS = 6;

    public static final int MAX_MONTHS = 60;

    public RetentionPolicy {
        if (months < MIN_MONTHS || months > MAX_MONTHS) {
            throw new IllegalArgumentException("respite.alert.retention.months: " + months + " (expected: " + MIN_MONTHS
                    + ".." + MAX_MONTHS + ")");
        }
    }

    /** Months as the calendar has them, in UTC: a day more or less is none the wiser. */
    public boolean isOver(Instant since, Instant now) {
        return !since.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant().isAfter(now);
    }

    /** Whether an alert has been closed for so long. */
    public boolean isOver(Alert alert, Instant now) {
        return !alert.open() && isOver(alert.latest().at(), now);
    }

    public Alert kept(Alert alert, Instant now) {
        return isOver(alert, now) ? alert.nameless() : alert;
    }

    /** An acceptance belongs to no alert and counts from the day it was said. */
    public Acceptances kept(Acceptances acceptances, Instant now) {
        return acceptances.nameless(acceptance -> isOver(acceptance.at(), now));
    }

}
