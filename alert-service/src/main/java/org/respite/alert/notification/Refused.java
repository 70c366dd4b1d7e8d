package org.respite.alert.notification;

import org.respite.alert.problem.Problem;
import org.respite.alert.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Problems of those who set up subscriptions and silences. */
final class Refused {

    private Refused() {
    }

    /** 422: it can be read, but not be taken. */
    static ProblemException invalid(String detail) {
        return problem("invalid", "Something in the request cannot be taken", HttpStatus.UNPROCESSABLE_CONTENT, detail);
    }

    /** 409. */
    static ProblemException conflict(String detail) {
        return problem("conflict", "Not possible as things stand", HttpStatus.CONFLICT, detail);
    }

    /** 412: somebody else was faster. */
    static ProblemException outdated(int revision) {
        return problem("outdated", "It has changed since you looked", HttpStatus.PRECONDITION_FAILED,
                "If-Match: another revision (expected: \"" + revision + "\")");
    }

    /** 428. */
    static ProblemException unconditional() {
        return problem("unconditional", "Say what you have seen", HttpStatus.PRECONDITION_REQUIRED,
                "If-Match: missing (expected: the ETag of what is to be changed)");
    }

    /** 502: the channel has been tried. */
    static ProblemException notDelivered(String reason) {
        return problem("not-delivered", "The receiver did not take it", HttpStatus.BAD_GATEWAY,
                "target: " + reason + " (expected: to take the test message)");
    }

    /** 404: there is none, or not for whoever asks. */
    static ProblemException unknown(String what) {
        return new ProblemException(
                Problem.unknown(what + ": unknown (expected: a " + what + " of your organisation)"));
    }

    private static ProblemException problem(String kind, String title, HttpStatus status, String detail) {
        return new ProblemException(new Problem("urn:respite:problem:" + kind, title, status.value(), detail));
    }

}
