package org.respite.local.replay;

import java.time.Instant;

/**
 * A line to send.
 *
 * @param number its place in the source, counted from 1
 * @param at what the clock is to show
 * @param json as it is sent
 */
record TimedLine(int number, Instant at, String json) {

    /** Whose answers they are belongs in no log. */
    @Override
    public String toString() {
        return "TimedLine[" + number + "]";
    }
}
