package org.respite.ingest.web.page;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/**
 * What ended a request.
 *
 * @param words key of what is said about it
 */
public record ProblemView(String words) {

    /**
     * Whoever opens a page without having signed in is led to the start: told 401, there
     * is no such page.
     */
    static ProblemView of(HttpMethod method, HttpStatus status) {
        return new ProblemView(switch (status) {
            case NOT_FOUND -> "problem.unknown";
            case UNAUTHORIZED -> HttpMethod.GET.equals(method) ? "problem.unknown" : "problem.signed-out";
            case FORBIDDEN -> "problem.signed-out";
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> "problem.later";
            default -> "problem.other";
        });
    }

}
