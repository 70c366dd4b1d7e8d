package org.respite.operations.clock;

import org.jspecify.annotations.Nullable;

/** The broker does not say what time it is. Its message says why, in words for people. */
final class NoBrokerTimeException extends RuntimeException {

    NoBrokerTimeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

}
