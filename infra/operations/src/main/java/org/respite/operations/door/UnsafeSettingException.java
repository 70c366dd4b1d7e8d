package org.respite.operations.door;

/**
 * The service does not start with a setting that would show its operators' figures to
 * others. Names no secret.
 */
public final class UnsafeSettingException extends RuntimeException {

    UnsafeSettingException(String setting, String value, String expected) {
        super(setting + ": " + value + " (expected: " + expected + ")");
    }

}
