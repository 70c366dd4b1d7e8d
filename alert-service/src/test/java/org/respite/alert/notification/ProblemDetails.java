package org.respite.alert.notification;

import java.util.Objects;
import org.respite.alert.problem.Problem;
import org.springframework.test.util.ReflectionTestUtils;

/** Looks into a problem: what it says is only for whoever asked. */
final class ProblemDetails {

    private ProblemDetails() {
    }

    static String of(Throwable fault) {
        return ((Problem) Objects.requireNonNull(ReflectionTestUtils.getField(fault, "problem"))).detail();
    }

}
