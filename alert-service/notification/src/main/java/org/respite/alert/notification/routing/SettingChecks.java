package org.respite.alert.notification.routing;

import org.jspecify.annotations.Nullable;

/** Checks of settings, whose messages name what is wrong and never tell a value. */
public final class SettingChecks {

    private SettingChecks() {
    }

    public static void present(@Nullable Object value, String what) {
        that(value != null, what, "to be set");
    }

    public static void that(boolean met, String what, String expected) {
        if (!met) {
            throw new IllegalArgumentException(what + " (expected: " + expected + ")");
        }
    }

}
