package org.respite.ingest.checkin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.Problem;
import org.springframework.http.HttpStatus;

/**
 * What became of one line of a batch.
 *
 * @param line its number, counted from 1
 * @param status as if it had been sent alone
 * @param receipt of a line that was taken
 * @param problem of one that was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineResult(long line, int status, @JsonUnwrapped @Nullable Receipt receipt, @Nullable Problem problem) {

    static LineResult of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(long line, var receipt) ->
                new LineResult(line, HttpStatus.ACCEPTED.value(), receipt, null);
            case Outcome.Refused(long line, var problem) -> of(line, problem);
            case Outcome.Unavailable(long line, var advice) -> of(line, Problem.unavailable(advice));
        };
    }

    private static LineResult of(long line, Problem problem) {
        return new LineResult(line, problem.status(), null, problem);
    }

}
