package org.respite.local.replay;

import java.time.Instant;

/**
 * A line to send.
 *
 * @param at what the clock is to show
 * @param json as it is sent
 */
record TimedLine(Instant at, String json) {

    /** Whose answers they are belongs in no log. */
    @Override
    public String toString() {
        return "TimedLine[" + at + ", …]";
    }
}
