package org.respite.alert.notification;

import org.respite.http.problem.ProblemException;

/** Looks into a problem: what it says is only for whoever asked. */
final class ProblemDetails {

    private ProblemDetails() {
    }

    static String of(Throwable fault) {
        return ((ProblemException) fault).problem().detail();
    }

}
