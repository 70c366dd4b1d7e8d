package org.respite.alert.leadership;

import org.jspecify.annotations.Nullable;
import org.respite.alert.lifecycle.Note;

/**
 * What a leader sends to accept a present level as the usual one.
 *
 * @param note why
 */
record AcceptanceRequest(@Nullable String note) {

    Note why() {
        return NoteField.needed(note);
    }

    @Override
    public String toString() {
        return "AcceptanceRequest[withheld]";
    }
}
