package org.respite.alert.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A problem detail after RFC 9457. Without {@code instance}: whoever asks for a unit of
 * another organisation gets the same bytes as for one that does not exist.
 *
 * @param type what kind of problem, as a URN; {@code about:blank} where the status says
 * it all
 * @param title the kind in words, the same for every problem of it
 * @param status the HTTP status
 * @param detail this problem in words: {@code field: value (expected: expectation)}
 */
public record Problem(String type, String title, int status, String detail) {

    private static final String URN = "urn:respite:problem:";

    /** The request cannot be understood: 400. */
    public static Problem malformed(String detail) {
        return of("malformed", "The request cannot be understood", HttpStatus.BAD_REQUEST, detail);
    }

    /** No token, or one that is not good: 401. */
    public static Problem unauthenticated(String detail) {
        return of("unauthenticated", "A token is needed", HttpStatus.UNAUTHORIZED, detail);
    }

    /** The token is good but does not allow this: 403. */
    public static Problem forbidden(String detail) {
        return of("forbidden", "The token does not allow this", HttpStatus.FORBIDDEN, detail);
    }

    /** There is no such thing, or not for whoever asks: 404. */
    public static Problem unknown(String detail) {
        return of("unknown", "There is no such thing", HttpStatus.NOT_FOUND, detail);
    }

    /** It is understood, but cannot be as it is: 409. */
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

    /** Something this service needs does not answer: 503. */
    public static Problem unavailable(String what) {
        return of("unavailable", "Try again in a moment", HttpStatus.SERVICE_UNAVAILABLE, what + " does not answer");
    }

    /** A problem that its status says all about. */
    static Problem of(HttpStatus status, @Nullable String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(),
                Objects.requireNonNullElse(detail, status.getReasonPhrase()));
    }

    private static Problem of(String kind, String title, HttpStatus status, String detail) {
        return new Problem(URN + kind, title, status.value(), detail);
    }
}
