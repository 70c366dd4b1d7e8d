package org.respite.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A problem detail after RFC 9457. Without {@code instance}: whoever asks for what is not
 * theirs gets the same bytes as for what does not exist.
 *
 * @param type what kind of problem, as a URN; {@code about:blank} where the status says
 * it all
 * @param title the kind in words, the same for every problem of it
 * @param status the HTTP status
 * @param detail this problem in words: {@code field: value (expected: expectation)}
 * @param errors every single thing that was wrong, where there is a list
 */
public record Problem(String type, String title, int status, String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors) {

    private static final String URN = "urn:respite:problem:";

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * A kind that only one service knows.
     * @param kind the end of the URN
     */
    public static Problem of(String kind, String title, HttpStatus status, String detail) {
        return new Problem(URN + kind, title, status.value(), detail, List.of());
    }

    /** The same with the list of what was wrong, one or more. */
    public static Problem of(String kind, String title, HttpStatus status, List<Violation> errors) {
        String more = errors.size() > 1 ? " and %d more".formatted(errors.size() - 1) : "";
        return new Problem(URN + kind, title, status.value(), errors.getFirst().message() + more, errors);
    }

    /** The request cannot be understood: 400. */
    public static Problem malformed(String detail) {
        return of("malformed", "The request cannot be understood", HttpStatus.BAD_REQUEST, detail);
    }

    /** The same, of one field. */
    public static Problem malformed(Violation error) {
        return of("malformed", "The request cannot be understood", HttpStatus.BAD_REQUEST, List.of(error));
    }

    /** 413. */
    public static Problem tooLarge(Violation error) {
        return of("too-large", "More than is taken at once", HttpStatus.CONTENT_TOO_LARGE, List.of(error));
    }

    /** No token, or one that is not good: 401. */
    public static Problem unauthenticated(Violation error) {
        return of("unauthenticated", "A token is needed", HttpStatus.UNAUTHORIZED, List.of(error));
    }

    /** The token is good but does not allow this: 403. */
    public static Problem forbidden(Violation error) {
        return of("forbidden", "The token does not allow this", HttpStatus.FORBIDDEN, List.of(error));
    }

    /** The same in words. */
    public static Problem forbidden(String detail) {
        return of("forbidden", "The token does not allow this", HttpStatus.FORBIDDEN, detail);
    }

    /** The request did not come to its end in time: 408. */
    public static Problem timeout(String detail) {
        return of("timeout", "The request took too long", HttpStatus.REQUEST_TIMEOUT, detail);
    }

    /** It is understood, but cannot be as things stand: 409. */
    public static Problem conflict(String detail) {
        return of("conflict", "Not possible as things stand", HttpStatus.CONFLICT, detail);
    }

    /** Somebody else was faster: 412. */
    public static Problem outdated(String detail) {
        return of("outdated", "It has changed since you looked", HttpStatus.PRECONDITION_FAILED, detail);
    }

    /** The request can be read, but something in it cannot be: 422. */
    public static Problem invalid(String detail) {
        return of("invalid", "Something in the request cannot be taken", HttpStatus.UNPROCESSABLE_CONTENT, detail);
    }

    /** It is not said what the change is based on: 428. */
    public static Problem unconditional(String detail) {
        return of("unconditional", "Say what you have seen", HttpStatus.PRECONDITION_REQUIRED, detail);
    }

    /** More than one sender may ask for in a while: 429. */
    public static Problem tooManyRequests(String detail) {
        return of("too-many-requests", "More than one may ask for", HttpStatus.TOO_MANY_REQUESTS, detail);
    }

    /** The same, of one field. */
    public static Problem tooManyRequests(Violation error) {
        return of("too-many-requests", "More than one may ask for", HttpStatus.TOO_MANY_REQUESTS, List.of(error));
    }

    /** There is no such thing, or not for whoever asks: 404. */
    public static Problem unknown(String detail) {
        return of("unknown", "There is no such thing", HttpStatus.NOT_FOUND, detail);
    }

    /** The same, of one field. */
    public static Problem unknown(Violation error) {
        return of("unknown", "There is no such thing", HttpStatus.NOT_FOUND, List.of(error));
    }

    /**
     * Something this service needs does not answer: 503. Worth another try.
     * @param what it is, and what that means for whoever asked
     */
    public static Problem unavailable(String what) {
        return of("unavailable", "Try again in a moment", HttpStatus.SERVICE_UNAVAILABLE, what);
    }

    /** Something has not come in yet that an answer needs: 503. Worth another try. */
    static Problem notYet(Violation missing) {
        return of("not-yet", "Not known yet", HttpStatus.SERVICE_UNAVAILABLE, List.of(missing));
    }

    /** A problem that its status says all about. */
    public static Problem of(HttpStatus status, @Nullable String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(),
                Objects.requireNonNullElse(detail, status.getReasonPhrase()), List.of());
    }

    /** Details name values, which belong in no log. */
    @Override
    public String toString() {
        return "Problem[" + type + "]";
    }

}
