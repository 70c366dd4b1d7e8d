package org.respite.ingest.checkin;

import java.util.List;
import java.util.UUID;
import org.respite.http.problem.Problem;
import org.respite.http.problem.Violation;
import org.springframework.http.HttpStatus;

/** What became of one check-in. */
sealed interface Outcome {

    /** The broker has it. */
    record Accepted(UUID id, Standing standing) implements Outcome {
    }

    /** It cannot be taken, and nothing was published for it. */
    record Refused(Problem problem) implements Outcome {

        /** The sender can mend it: 422. */
        static Problem invalid(List<Violation> errors) {
            return Problem.of("invalid-check-in", "The check-in cannot be taken", HttpStatus.UNPROCESSABLE_CONTENT,
                    errors);
        }

    }

    /** It could be taken, but the broker or the document store did not answer. */
    record Unavailable() implements Outcome {

        /** For the sender. */
        static final String ADVICE = "the broker or the document store does not answer; nothing was lost, "
                + "send it again with the same id";

    }

}
