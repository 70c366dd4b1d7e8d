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

    /**
     * It could be taken, but something is not there that it takes.
     *
     * @param advice for the sender
     */
    record Unavailable(String advice) implements Outcome {

        static final String CLOCK_IS_OFF = "this service is not sure of its clock and cannot say what would count; "
                + "nothing was lost, send it again with the same id";

        static final String NO_ANSWER = "the broker or the document store does not answer; nothing was lost, "
                + "send it again with the same id";

    }

}
