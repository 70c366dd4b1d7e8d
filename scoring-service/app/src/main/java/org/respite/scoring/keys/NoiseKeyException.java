package org.respite.scoring.keys;

import org.jspecify.annotations.Nullable;

/** A noise key is gone or out of reach. Tells which, never a key. */
public final class NoiseKeyException extends RuntimeException {

    NoiseKeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

}
