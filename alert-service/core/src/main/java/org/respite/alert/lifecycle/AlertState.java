package org.respite.alert.lifecycle;

import org.respite.contract.alert.TeamAlertChanged.Change;

/** Where an alert stands between the detector and the people. */
public enum AlertState {

    /** Nobody has taken it up. */
    OPEN,
    /** Somebody has seen it. */
    ACKNOWLEDGED,
    /** Somebody does something about it. */
    ACTING,
    /** Closed, by the detector or by a person. */
    RESOLVED,
    /** Closed because nothing was released for too long. */
    EXPIRED;

    public boolean closed() {
        return this == RESOLVED || this == EXPIRED;
    }

    AlertState after(Change change) {
        return switch (change) {
            case OPENED, REOPENED -> OPEN;
            case RAISED -> this;
            case ACKNOWLEDGED -> ACKNOWLEDGED;
            case ACTING -> ACTING;
            case RESOLVED -> RESOLVED;
            case EXPIRED -> EXPIRED;
        };
    }

}
