package org.respite.keyset;

import org.jspecify.annotations.Nullable;

/** The service cannot start with a keyset as it is. Names no secret. */
public final class KeysetException extends RuntimeException {

    KeysetException(String setting, String value, String expected, @Nullable Throwable cause) {
        super(setting + ": " + value + " (expected: " + expected + ")", cause);
    }

}
