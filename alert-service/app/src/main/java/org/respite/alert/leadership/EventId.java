package org.respite.alert.leadership;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.alert.lifecycle.Alert;

/**
 * Id of one change of an alert, as in {@code TeamAlertChanged.id()}.
 *
 * @param revision from 1
 */
record EventId(String alert, int revision) {

    private static final char SEPARATOR = '/';

    static EventId of(Alert alert) {
        return new EventId(alert.id(), alert.revision());
    }

    /** Empty if it is none: then there is nothing to resume after. */
    static Optional<EventId> parse(@Nullable String text) {
        int at = text == null ? -1 : text.lastIndexOf(SEPARATOR);
        if (text == null || at < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EventId(text.substring(0, at), Integer.parseInt(text.substring(at + 1))));
        }
        catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    String text() {
        return alert + SEPARATOR + revision;
    }
}
