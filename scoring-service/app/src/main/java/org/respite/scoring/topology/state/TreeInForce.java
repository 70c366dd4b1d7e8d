package org.respite.scoring.topology.state;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * What has to be known of a unit tree before it is read.
 *
 * @param key in the store
 * @param zone of the organisation
 * @param first the first fortnight at whose publication it is there
 */
public record TreeInForce(String key, ZoneId zone, int first) {

    /**
     * Of a tree that is there since an instant.
     * @throws ArithmeticException if that is beyond what the calendar counts
     */
    static TreeInForce of(String key, ZoneId zone, Instant since) {
        return new TreeInForce(key, zone, firstPublishedAfter(zone, since));
    }

    /** The first fortnight that is published at this instant or later. */
    private static int firstPublishedAfter(ZoneId zone, Instant since) {
        var calendar = new ReportingCalendar(zone);
        int fortnight = calendar.fortnightOf(since);
        return calendar.publishedAt(fortnight - 1).isBefore(since) ? fortnight : fortnight - 1;
    }

    /** Whether the fortnight was published at least so long before an instant. */
    public boolean isPast(int fortnight, Duration after, Instant reached) {
        return !publishedAt(fortnight).plus(after).isAfter(reached);
    }

    public Instant publishedAt(int fortnight) {
        return new ReportingCalendar(zone).publishedAt(fortnight);
    }

    /** The first fortnight that is published after this instant. */
    public int firstAfter(Instant reached) {
        return firstPublishedAfter(zone, reached.plusMillis(1));
    }

}
