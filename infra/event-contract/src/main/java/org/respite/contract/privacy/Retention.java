package org.respite.contract.privacy;

import java.time.Duration;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * How long what is about one person, or would give one away, is kept. In one place so
 * that people are told what the services and the topics really do.
 */
public final class Retention {

    /** A check-in, from its arrival: long enough for a block and for a long outage. */
    public static final Duration CHECK_INS = Duration.ofDays(35);

    /**
     * Kafka deletes a topic in pieces; none of those with check-ins covers more than
     * this, so a check-in outlives {@link #CHECK_INS} by no more.
     */
    public static final Duration PIECE = Duration.ofDays(1);

    /**
     * What scoring-service has added up for one contributor, from the end of the
     * contributor's block.
     */
    public static final Duration CONTRIBUTIONS = ReportingCalendar.GRACE.plus(ReportingCalendar.SETTLING)
        .plus(Duration.ofDays(14));

    /** The key of a period's noise, from the period's publication. */
    public static final Duration NOISE_KEYS = Duration.ofHours(24);

    private Retention() {
    }

}
