package org.respite.alert.notification.outbox;

/**
 * What a receiver knows is kept, but in a way that this version does not read: a later
 * one may have written it. Nothing may be kept in its place.
 */
public final class UnreadableReceiverException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableReceiverException(Throwable fault) {
        super("state: not readable (expected: one of this version)", fault);
    }

}
