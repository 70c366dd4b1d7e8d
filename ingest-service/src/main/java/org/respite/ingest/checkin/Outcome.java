package org.respite.ingest.checkin;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.respite.contract.calendar.ReportingCalendar;
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

        /** The first check-in under this id said something else, and stays: 409. */
        static Problem idTaken() {
            return Problem.of("id-taken", "The id stands for another check-in", HttpStatus.CONFLICT,
                    List.of(new Violation("id", "taken", "a new id for other answers; the first check-in stays")));
        }

    }

    /**
     * Its owner has handed in as many as may be in those four weeks.
     *
     * @param left until the next four weeks begin
     */
    record TooMany(Problem problem, Duration left) implements Outcome {

        static TooMany of(int most, int block, Arrival arrival) {
            int first = ReportingCalendar.firstFortnightOf(block);
            var full = new Violation("answeredAt",
                    "%d taken from %s to %s".formatted(most, ReportingCalendar.firstDayOf(first),
                            ReportingCalendar.lastDayOf(ReportingCalendar.firstFortnightOf(block + 1) - 1)),
                    "at most %d check-ins of a person in each four weeks".formatted(most));
            int next = ReportingCalendar.firstFortnightOf(arrival.calendar().blockOf(arrival.at()) + 1);
            return new TooMany(
                    Problem.of("too-many-check-ins", "No more check-ins are taken for these four weeks",
                            HttpStatus.TOO_MANY_REQUESTS, List.of(full)),
                    Duration.between(arrival.at(), arrival.calendar().startOf(next)));
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
