package org.respite.contract;

/**
 * A record's value is not the event it should be. Carries neither the value nor the
 * parser's message, because both can hold answers: only the kind of the fault.
 */
public final class UnreadableEventException extends RuntimeException {

    private final String reason;

    UnreadableEventException(String eventType, String reason) {
        super(eventType + ": unreadable (" + reason + ")");
        this.reason = reason;
    }

    /** A short word for a dead-letter header or a metric label, never data. */
    public String reason() {
        return reason;
    }

}
