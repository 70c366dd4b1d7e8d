package org.respite.kafka;

import java.time.Duration;

/**
 * How long to wait before the next try: twice as long each time, up to a limit.
 *
 * @param first wait after something has gone well
 * @param longest wait, however often it has failed
 */
public record Backoff(Duration first, Duration longest) {

    /** The same wait each time. */
    public static Backoff fixed(Duration wait) {
        return new Backoff(wait, wait);
    }

    Duration after(Duration wait) {
        var twice = wait.multipliedBy(2);
        return twice.compareTo(longest) > 0 ? longest : twice;
    }

}
