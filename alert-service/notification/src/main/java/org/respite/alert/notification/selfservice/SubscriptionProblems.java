package org.respite.alert.notification.selfservice;

import java.time.Duration;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Problems of those who set up subscriptions and silences. */
final class SubscriptionProblems {

    private SubscriptionProblems() {
    }

    /** 422: it can be read, but not be taken. */
    static ProblemException invalid(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }

    /** 409. */
    static ProblemException conflict(String detail) {
        return new ProblemException(Problem.conflict(detail));
    }

    /** 502: the channel has been tried. */
    static ProblemException notDelivered(String reason) {
        return new ProblemException(Problem.of("not-delivered", "The receiver did not take it", HttpStatus.BAD_GATEWAY,
                "target: " + reason + " (expected: to take the test message)"));
    }

    /** 429. */
    static ProblemException tooManyTrials(Duration wait) {
        return ProblemException.tooManyRequests(
                Problem.tooManyRequests("test: too many (expected: at most " + TestMessagePolicy.MAX_OF_ONE
                        + " of a subscription in ten minutes, " + TestMessagePolicy.MAX_OF_ALL + " of all in an hour)"),
                wait);
    }

    /** 404: there is none, or not for whoever asks. */
    static ProblemException unknown(String what) {
        return new ProblemException(
                Problem.unknown(what + ": unknown (expected: a " + what + " of your organisation)"));
    }

}
