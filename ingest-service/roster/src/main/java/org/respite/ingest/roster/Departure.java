package org.respite.ingest.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of somebody's membership, to the day: headcounts follow with the next block.
 *
 * @param lastDay of the membership
 * @param back the first day of the next one; absent while none is known
 */
record Departure(LocalDate lastDay, @Nullable LocalDate back) {

    /** Whether somebody is gone on that day. */
    boolean covers(LocalDate day) {
        return day.isAfter(lastDay) && (back == null || day.isBefore(back));
    }

    /** Whether it is that end, and this one does not say more about what follows. */
    boolean isSameAs(Departure known) {
        return back == null && lastDay.equals(known.lastDay);
    }

    /** As it is once somebody is known to be here on a day. */
    Departure endedBy(LocalDate day) {
        return covers(day) ? new Departure(lastDay, day) : this;
    }

    /** When somebody left belongs in no log. */
    @Override
    public String toString() {
        return "Departure[…]";
    }

}
