package org.respite.ingest.web.page;

import org.springframework.http.HttpStatus;

/**
 * What ended a request.
 *
 * @param words key of what is said about it
 */
public record ProblemView(String words) {

    static ProblemView of(HttpStatus status) {
        return new ProblemView(switch (status) {
            case NOT_FOUND -> "problem.unknown";
            case UNAUTHORIZED, FORBIDDEN -> "problem.signed-out";
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> "problem.later";
            default -> "problem.other";
        });
    }

}
