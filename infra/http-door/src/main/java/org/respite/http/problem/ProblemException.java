package org.respite.http.problem;

import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** Ends a request with a problem. Its message names the kind alone, never a value. */
public final class ProblemException extends RuntimeException {

    /** Seconds after which a sender may try again. */
    private static final String SOON = "5";

    private final transient Problem problem;

    private final transient HttpHeaders headers;

    public ProblemException(Problem problem) {
        this(problem, new HttpHeaders());
    }

    public ProblemException(Problem problem, HttpHeaders headers) {
        super(problem.type(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    /**
     * 503 with a {@code Retry-After}.
     * @param what does not answer, and what that means for whoever asked
     */
    public static ProblemException unavailable(String what) {
        return later(Problem.unavailable(what));
    }

    /** 503 with a {@code Retry-After}, naming what is missing. */
    public static ProblemException notYet(Violation missing) {
        return later(Problem.notYet(missing));
    }

    /**
     * 429 with a {@code Retry-After}.
     * @param problem one of {@link Problem#tooManyRequests}
     * @param wait how long until the next try can succeed; told in whole seconds, rounded
     * up
     */
    public static ProblemException tooManyRequests(Problem problem, Duration wait) {
        return later(problem, Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds())));
    }

    private static ProblemException later(Problem problem) {
        return later(problem, SOON);
    }

    private static ProblemException later(Problem problem, String seconds) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, seconds);
        return new ProblemException(problem, headers);
    }

    public Problem problem() {
        return problem;
    }

    public HttpHeaders headers() {
        return headers;
    }

}
