package org.respite.scoring.topology.source;

/** The broker did not tell offsets; worth asking again. */
public final class OffsetsUnavailableException extends RuntimeException {

    public OffsetsUnavailableException(Throwable cause) {
        super("offsets: unavailable (" + cause.getClass().getSimpleName() + ")", cause);
    }

}
