package org.respite.ingest.broker;

/**
 * Something keeps a reader from its work that will not go away by itself. The service is
 * not ready until somebody sees to it.
 */
public final class UnreadyException extends RuntimeException {

    /** Says what is wrong, without data. */
    public UnreadyException(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

}
