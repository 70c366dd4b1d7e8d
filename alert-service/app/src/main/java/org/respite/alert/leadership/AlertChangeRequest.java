package org.respite.alert.leadership;

import org.jspecify.annotations.Nullable;
import org.respite.alert.lifecycle.LeaderChange;
import org.respite.alert.lifecycle.LeaderChange.Acknowledge;
import org.respite.alert.lifecycle.LeaderChange.Act;
import org.respite.alert.lifecycle.LeaderChange.Reopen;
import org.respite.alert.lifecycle.LeaderChange.Resolve;
import org.respite.alert.lifecycle.LeaderIdentity;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.Violation;

/**
 * What a leader sends to change an alert.
 *
 * @param change {@code acknowledged}, {@code acting}, {@code resolved} or
 * {@code reopened}
 * @param note about the work; a resolution needs one
 */
record AlertChangeRequest(@Nullable String change, @Nullable String note) {

    private static final int MAX_WORD_LENGTH = 40;

    private static final String CHANGES = " (expected: acknowledged, acting, resolved or reopened)";

    LeaderChange change(LeaderIdentity by) {
        if (change == null) {
            throw invalid("change: missing" + CHANGES);
        }
        return switch (change) {
            case "acknowledged" -> new Acknowledge(by, NoteField.optional(note));
            case "acting" -> new Act(by, NoteField.optional(note));
            case "resolved" -> new Resolve(by, NoteField.needed(note));
            case "reopened" -> new Reopen(by, NoteField.optional(note));
            default -> throw invalid("change: " + Violation.shortened(change, MAX_WORD_LENGTH) + CHANGES);
        };
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }

    @Override
    public String toString() {
        return "AlertChangeRequest[withheld]";
    }
}
