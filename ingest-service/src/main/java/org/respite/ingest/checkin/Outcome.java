package org.respite.ingest.checkin;

import java.util.UUID;
import org.respite.ingest.problem.Problem;

/** What became of one check-in. */
sealed interface Outcome {

    /** The broker has it. */
    record Accepted(UUID id, Standing standing) implements Outcome {
    }

    /** It cannot be taken, and nothing was published for it. */
    record Refused(Problem problem) implements Outcome {
    }

    /** It could be taken, but the broker or the document store did not answer. */
    record Unavailable() implements Outcome {

        static final String WHO = "the broker or the document store";

    }

}
