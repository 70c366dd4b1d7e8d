package org.respite.ingest.roster;

import java.time.LocalDate;
import org.respite.http.problem.Violation;

/** Where an answer goes. */
public sealed interface Placement {

    /**
     * The check-in counts for this unit, which an import line need not have named: a move
     * takes effect with the next block.
     */
    record Placed(String unit) implements Placement {
    }

    /** The sender belongs to no unit: the check-in counts for none, now and later. */
    record Nowhere() implements Placement {
    }

    /**
     * The sender's membership ended before the day of the check-in, which counts for no
     * unit, now and later.
     */
    record Left(LocalDate lastDay) implements Placement {

        /** When somebody left belongs in no log. */
        @Override
        public String toString() {
            return "Left[…]";
        }

    }

    /** There is no unit the check-in could count for, and its sender can mend that. */
    record Refused(Violation violation) implements Placement {
    }

}
