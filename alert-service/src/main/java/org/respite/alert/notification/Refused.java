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
        return new ProblemException(Problem.invalid(detail));
    }

    /** 409. */
    static ProblemException conflict(String detail) {
        return new ProblemException(Problem.conflict(detail));
    }

    /** 412: somebody else was faster. */
    static ProblemException outdated(int revision) {
        return new ProblemException(Problem.outdated("If-Match: another revision (expected: \"" + revision + "\")"));
    }

    /** 428. */
    static ProblemException unconditional() {
        return new ProblemException(
                Problem.unconditional("If-Match: missing (expected: the ETag of what is to be changed)"));
    }

    /** 502: the channel has been tried. */
    static ProblemException notDelivered(String reason) {
        return new ProblemException(new Problem("urn:respite:problem:not-delivered", "The receiver did not take it",
                HttpStatus.BAD_GATEWAY.value(), "target: " + reason + " (expected: to take the test message)"));
    }

    /** 404: there is none, or not for whoever asks. */
    static ProblemException unknown(String what) {
        return new ProblemException(
                Problem.unknown(what + ": unknown (expected: a " + what + " of your organisation)"));
    }

}
