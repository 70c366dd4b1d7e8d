package org.respite.ingest.web.review;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;

/** Months as the organisation's calendar has them. */
final class Months {

    private final InstantSource clock;

    private final ZoneId zone;

    Months(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** To the second: what is saved is no trace of more. */
    Instant now() {
        return Instant.ofEpochSecond(clock.instant().getEpochSecond());
    }

    YearMonth current() {
        return YearMonth.from(clock.instant().atZone(zone));
    }

    /**
     * Whether one of that month can be saved: this month's, one of before, and last
     * month's, which may have been begun before midnight.
     */
    boolean isOpen(YearMonth month, Reviews reviews) {
        return month.equals(current()) || month.plusMonths(1).equals(current()) || reviews.of(month).isPresent();
    }

}
