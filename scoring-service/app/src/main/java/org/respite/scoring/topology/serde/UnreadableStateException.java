package org.respite.scoring.topology.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Something stored, or sent between the stages, is not what this version reads. Its
 * message holds no data.
 */
public class UnreadableStateException extends SerializationException {

    public UnreadableStateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

}
