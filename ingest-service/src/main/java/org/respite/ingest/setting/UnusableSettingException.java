package org.respite.ingest.setting;

import org.jspecify.annotations.Nullable;

/** The service cannot start with a setting as it is. Names no person and no secret. */
public final class UnusableSettingException extends RuntimeException {

    public UnusableSettingException(String setting, String value, String expected) {
        this(setting, value, expected, null);
    }

    public UnusableSettingException(String setting, String value, String expected, @Nullable Throwable cause) {
        super(setting + ": " + value + " (expected: " + expected + ")", cause);
    }

}
