package org.respite.operations.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * When a figure over all organisations may be told, wherever these are. A fortnight is
 * over first in the east and published last in the west.
 */
final class ReleaseTimes {

    private static final ReportingCalendar FIRST = new ReportingCalendar(ZoneOffset.ofHours(14));

    private static final ReportingCalendar LAST = new ReportingCalendar(ZoneOffset.ofHours(-12));

    /** How far ahead a client's clock may be. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private ReleaseTimes() {
    }

    /** The latest fortnight that something of this moment can be about, in any zone. */
    static int fortnightOf(Instant now) {
        return FIRST.fortnightOf(now.plus(SKEW));
    }

    /** Whether this fortnight has been published in every zone. */
    static boolean isPublished(int fortnight, Instant now) {
        return !now.isBefore(LAST.publishedAt(fortnight));
    }

}
