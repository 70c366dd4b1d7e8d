package org.respite.ingest.roster;

import org.respite.http.problem.Violation;

/** Where an answer goes. */
public sealed interface Placement {

    /**
     * It counts for this unit, which an import line need not have named: a move takes
     * effect with the next block.
     */
    record Placed(String unit) implements Placement {
    }

    /** There is no unit it could count for. */
    record Refused(Violation violation) implements Placement {
    }

}
