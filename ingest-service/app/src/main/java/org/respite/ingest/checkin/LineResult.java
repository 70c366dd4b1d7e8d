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

    static final int TAKEN = HttpStatus.ACCEPTED.value();

    static final int UNAVAILABLE = HttpStatus.SERVICE_UNAVAILABLE.value();

    static LineResult of(LineOutcome lineOutcome) {
        long line = lineOutcome.line();
        return switch (lineOutcome.outcome()) {
            case CheckInOutcome.Accepted(var id, var standing) ->
                new LineResult(line, TAKEN, new Receipt(id, standing), null);
            case CheckInOutcome.Refused(var problem) -> new LineResult(line, problem.status(), null, problem);
            case CheckInOutcome.Unavailable(var advice) ->
                new LineResult(line, UNAVAILABLE, null, Problem.unavailable(advice));
        };
    }

}
