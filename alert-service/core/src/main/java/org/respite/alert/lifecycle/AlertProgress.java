package org.respite.alert.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * An alert before and after releases have changed it.
 *
 * @param before as it is stored; absent while it is not
 */
public record AlertProgress(@Nullable Alert before, Alert after) {

    /** Whether there is something to write down. */
    public boolean news() {
        return before == null || after.version() > before.version();
    }
}
