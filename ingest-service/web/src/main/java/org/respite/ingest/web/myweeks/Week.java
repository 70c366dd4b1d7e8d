package org.respite.ingest.web.myweeks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A week of a line.
 *
 * @param monday its first day
 * @param value absent if nothing was answered
 * @param usual absent if there are too few weeks before it
 */
record Week(LocalDate monday, @Nullable Double value, @Nullable UsualBand usual) {

    boolean isLow() {
        return value != null && usual != null && usual.isAbove(value);
    }

    boolean isHigh() {
        return value != null && usual != null && usual.isBelow(value);
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "Week[…]";
    }

}
