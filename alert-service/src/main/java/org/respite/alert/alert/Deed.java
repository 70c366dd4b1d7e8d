package org.respite.alert.alert;

import org.jspecify.annotations.Nullable;

/**
 * A person's part in a change.
 *
 * @param by absent when the change was read back from the topic, which knows nobody, or
 * was long ago
 * @param note absent when there was none, and where {@code by} is
 */
public record Deed(@Nullable Person by, @Nullable String note) {

    static final Deed FORGOTTEN = new Deed(null, null);

    static Deed of(PersonalChange change) {
        var note = change.note();
        return new Deed(change.by(), note == null ? null : note.text());
    }

    @Override
    public String toString() {
        return "Deed[withheld]";
    }
}
