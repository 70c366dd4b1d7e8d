package org.respite.operations.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * A time of the broker's, and when on the monotonic clock it was asked for and came back;
 * in between, nobody knows exactly when, it was that time there.
 *
 * @param appended the broker's time
 * @param asked nanoseconds of {@link System#nanoTime}
 * @param answered the same
 */
record Comparison(Instant appended, long asked, long answered) {

    /** How long the answer took, and so by how much it can be wrong. */
    Duration roundTrip() {
        return Duration.ofNanos(answered - asked);
    }

    Duration age(long now) {
        return Duration.ofNanos(now - answered);
    }

    /**
     * How far a reading is ahead of the broker's time, negative if behind: at least so
     * much, and at most a round trip more.
     * @param now the monotonic clock at the reading
     */
    Duration ahead(Instant reading, long now) {
        return ahead(reading, now, now);
    }

    /**
     * The same of a reading that was made at some time between two of the monotonic
     * clock.
     */
    Duration ahead(Instant reading, long before, long after) {
        Instant earliest = appended.plusNanos(before - answered);
        Instant latest = appended.plusNanos(after - asked);
        if (reading.isAfter(latest)) {
            return Duration.between(latest, reading);
        }
        return reading.isBefore(earliest) ? Duration.between(earliest, reading) : Duration.ZERO;
    }

}
