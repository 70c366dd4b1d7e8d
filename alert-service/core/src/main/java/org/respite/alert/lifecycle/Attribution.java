package org.respite.alert.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * A person's part in a change.
 *
 * @param by absent when the change was read back from the topic, which knows nobody, or
 * was long ago
 * @param note absent when there was none, and where {@code by} is
 */
public record Attribution(@Nullable LeaderIdentity by, @Nullable String note) {

    public static final Attribution FORGOTTEN = new Attribution(null, null);

    static Attribution of(LeaderChange change) {
        var note = change.note();
        return new Attribution(change.by(), note == null ? null : note.text());
    }

    @Override
    public String toString() {
        return "Attribution[withheld]";
    }
}
