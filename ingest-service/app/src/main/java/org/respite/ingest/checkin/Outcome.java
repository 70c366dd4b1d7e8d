package org.respite.ingest.checkin;

import java.util.List;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.http.problem.Problem;
import org.respite.http.problem.Violation;
import org.springframework.http.HttpStatus;

/** What became of one line. */
sealed interface Outcome extends PendingCheckIn {

    /** The broker has it. */
    record Accepted(long line, Receipt receipt) implements Outcome {
    }

    /** The check-in cannot be taken, and nothing was published for it. */
    record Refused(long line, Problem problem) implements Outcome {

        /** The sender can mend it: 422. */
        static Problem invalid(List<Violation> errors) {
            return Problem.of("invalid-check-in", "The check-in cannot be taken", HttpStatus.UNPROCESSABLE_CONTENT,
                    errors);
        }

        /**
         * The first check-in under this id said something else: 409.
         * @param acknowledged whether that one was taken for certain
         */
        static Problem idTaken(boolean acknowledged) {
            return acknowledged ? conflict("taken", "a new id for other answers; the first check-in stays") : conflict(
                    "not acknowledged yet",
                    "what was first sent under this id, which may have arrived, " + "or a new id for other answers");
        }

        /** Its owner has erased what came under this id, and that is for good: 409. */
        static Problem idErased() {
            return conflict("erased", "a new id; what was erased under this one stays erased");
        }

        /**
         * What came under this id does not open, so that nothing can be compared: 409.
         */
        static Problem idUnreadable() {
            return conflict("kept, but does not open any more", "a new id");
        }

        private static Problem conflict(String value, String expected) {
            return Problem.of("id-taken", "The id stands for another check-in", HttpStatus.CONFLICT,
                    List.of(new Violation("id", value, expected)));
        }

        /**
         * Its owner has handed in as many as may be in those four weeks: 429. No
         * {@code Retry-After}, because waiting does not make room in them.
         */
        static Problem tooMany(int most, int block) {
            int first = ReportingCalendar.firstFortnightOf(block);
            var full = new Violation("answeredAt",
                    "%d taken from %s to %s".formatted(most, ReportingCalendar.firstDayOf(first),
                            ReportingCalendar.lastDayOf(ReportingCalendar.lastFortnightOf(block))),
                    "at most %d check-ins of a person in each four weeks".formatted(most));
            return Problem.of("too-many-check-ins", "No more check-ins are taken for these four weeks",
                    HttpStatus.TOO_MANY_REQUESTS, List.of(full));
        }

        /** With everything around it, it does not fit into an event: 422. */
        static Problem tooLong() {
            return invalid(List.of(new Violation("body", "too long together with its owner's name",
                    "fewer answers, or a shorter name")));
        }

    }

    /**
     * It could be taken, but something is not there that it takes.
     *
     * @param advice for the sender
     */
    record Unavailable(long line, String advice) implements Outcome {

        static final String CLOCK_IS_OFF = "this service is not sure of its clock and cannot say what would count; "
                + "nothing was lost, send it again with the same id";

        static final String NO_ANSWER = "the broker or the document store does not answer; nothing was lost, "
                + "send it again with the same id";

    }

}
