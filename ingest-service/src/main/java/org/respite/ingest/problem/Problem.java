package org.respite.ingest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A problem detail after RFC 9457.
 *
 * @param type what kind of problem, as a URN; {@code about:blank} where the status says
 * it all
 * @param title the kind in words, the same for every problem of it
 * @param status the HTTP status
 * @param detail this problem in words: field, value and expectation
 * @param errors every single thing that was wrong, where there is a list
 */
public record Problem(String type, String title, int status, String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors) {

    private static final String URN = "urn:respite:problem:";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** The sender can mend it: 422. */
    public static Problem invalid(List<Violation> errors) {
        return of("invalid-check-in", "The check-in cannot be taken", HttpStatus.UNPROCESSABLE_CONTENT, errors);
    }

    /** Not JSON: 400. */
    public static Problem malformed(Violation error) {
        return of("malformed", "The JSON cannot be read", HttpStatus.BAD_REQUEST, List.of(error));
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

    /** There is no such thing: 404. */
    public static Problem unknown(Violation error) {
        return of("unknown", "There is no such thing", HttpStatus.NOT_FOUND, List.of(error));
    }

    /**
     * Something this service needs does not answer: 503. Worth another try, with the same
     * id.
     */
    public static Problem unavailable(String what) {
        return new Problem(URN + "unavailable", "Try again in a moment", HttpStatus.SERVICE_UNAVAILABLE.value(),
                what + " does not answer; nothing was lost, send it again with the same id", List.of());
    }

    /** A problem that its status says all about. */
    static Problem of(HttpStatus status, @Nullable String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(),
                Objects.requireNonNullElse(detail, status.getReasonPhrase()), List.of());
    }

    private static Problem of(String kind, String title, HttpStatus status, List<Violation> errors) {
        String more = errors.size() > 1 ? " and %d more".formatted(errors.size() - 1) : "";
        return new Problem(URN + kind, title, status.value(), errors.getFirst().message() + more, errors);
    }

    /** Details name values, which belong in no log. */
    @Override
    public String toString() {
        return "Problem[" + type + "]";
    }

}
