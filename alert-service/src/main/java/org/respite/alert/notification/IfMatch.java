package org.respite.alert.notification;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The {@code If-Match} field of RFC 9110, against revisions as entity tags. */
final class IfMatch {

    private IfMatch() {
    }

    static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    /** Ends with a problem unless it names the revision. */
    static void check(@Nullable String field, int revision) {
        if (field == null) {
            throw Refused.unconditional();
        }
        if (!field.strip().equals("*")
                && Arrays.stream(field.split(",", -1)).map(String::strip).noneMatch(tag(revision)::equals)) {
            throw Refused.outdated(revision);
        }
    }

}
