package org.respite.ingest.web.answer;

import java.time.LocalDate;
import org.respite.http.problem.Problem;

/** What became of a check-in. */
public sealed interface HandInResult {

    /**
     * It was taken.
     *
     * @param standing whether it counts
     * @param from first day of its reporting period
     * @param to last day of it
     * @param published day on which its figure is published
     */
    record Taken(Standing standing, LocalDate from, LocalDate to, LocalDate published) implements HandInResult {
    }

    /** It cannot be taken. */
    record Refused(Problem problem) implements HandInResult {
    }

    /** Not now: nothing was lost, and it can be sent again as it is. */
    record Unavailable() implements HandInResult {
    }

    /** How a check-in that was taken stands. */
    enum Standing {

        /** Counts towards what is published about the unit. */
        COUNTS,
        /** Its period takes no more answers. */
        CLOSED,
        /** Its owner belongs to no unit. */
        NO_UNIT,
        /** Its owner's membership had ended. */
        LEFT

    }

}
