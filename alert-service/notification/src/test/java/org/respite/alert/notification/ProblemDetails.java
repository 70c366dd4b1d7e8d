package org.respite.alert.notification;

import org.respite.http.problem.ProblemException;

/** Looks into a problem: what it says is only for whoever asked. */
public final class ProblemDetails {

    private ProblemDetails() {
    }

    public static String of(Throwable fault) {
        return ((ProblemException) fault).problem().detail();
    }

}
