package org.respite.ingest.setting;

import org.jspecify.annotations.Nullable;

/** The service cannot start with a setting as it is. Names no person and no secret. */
public final class InvalidConfigurationException extends RuntimeException {

    public InvalidConfigurationException(String setting, String value, String expected) {
        this(setting, value, expected, null);
    }

    public InvalidConfigurationException(String setting, String value, String expected, @Nullable Throwable cause) {
        super(setting + ": " + value + " (expected: " + expected + ")", cause);
    }

}
