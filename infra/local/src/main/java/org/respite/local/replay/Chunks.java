package org.respite.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Cuts lines into requests. The clock shows the time of a request's last line while it is
 * taken, so a request covers a day at most: far less than the grace after a period's end,
 * and every line still counts for its own.
 */
final class Chunks {

    static final int MOST_LINES = 500;

    private static final Duration LONGEST = Duration.ofDays(1);

    private Chunks() {
    }

    /** Where the chunk that begins at {@code from} ends, exclusive. */
    static int endOf(List<TimedLine> lines, int from) {
        Instant end = lines.get(from).at().plus(LONGEST);
        int to = from + 1;
        while (to < lines.size() && to - from < MOST_LINES && lines.get(to).at().isBefore(end)) {
            to++;
        }
        return to;
    }

}
