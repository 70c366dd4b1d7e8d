package org.respite.alert.leadership;

import org.jspecify.annotations.Nullable;
import org.respite.alert.lifecycle.Note;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;

/**
 * Reads notes of requests. Problems never repeat a note, which may hold what it should
 * not.
 */
final class NoteField {

    private NoteField() {
    }

    static Note needed(@Nullable String text) {
        var note = optional(text);
        if (note == null) {
            throw invalid("note: missing (expected: why, in 1..500 characters, no personal data about team members)");
        }
        return note;
    }

    /** An empty one is none. */
    static @Nullable Note optional(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : new Note(text.strip());
        }
        catch (IllegalArgumentException objection) {
            throw invalid(String.valueOf(objection.getMessage()));
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }

}
