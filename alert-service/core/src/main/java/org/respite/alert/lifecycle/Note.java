package org.respite.alert.lifecycle;

/**
 * What a leader writes beside a change: about the work, never about a person of the team.
 * Kept in this service's store alone.
 *
 * @param text 1 to 500 characters, one line
 */
public record Note(String text) {

    /**
     * Fails with a message that names the field and what is expected, but not the text.
     * @throws IllegalArgumentException if {@link NotePolicy} objects
     */
    public Note {
        NotePolicy.objectionTo(text).ifPresent(objection -> {
            throw new IllegalArgumentException(objection);
        });
    }

    @Override
    public String toString() {
        return "Note[withheld]";
    }
}
