package org.respite.scoring.topology;

/** The broker did not tell offsets; worth asking again. */
final class OffsetsUnavailableException extends RuntimeException {

    OffsetsUnavailableException(Throwable cause) {
        super("offsets: unavailable (" + cause.getClass().getSimpleName() + ")", cause);
    }

}
