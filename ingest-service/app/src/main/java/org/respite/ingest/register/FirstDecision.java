package org.respite.ingest.register;

import org.respite.contract.checkin.CheckInAccepted;

/**
 * What became of a check-in when it first came. Whoever sends it again is told the same,
 * whatever the clock and the roster say by then.
 */
public enum FirstDecision {

    /** It counts for its unit and fortnight. */
    COUNTS,

    /** Its fortnight took no more answers: for the journal alone. */
    CLOSED,

    /** Its sender belonged to no unit: for the journal alone. */
    NO_UNIT;

    static FirstDecision of(CheckInAccepted checkIn) {
        if (checkIn.unit().equals(CheckInAccepted.NO_UNIT)) {
            return NO_UNIT;
        }
        return checkIn.fortnight() == null ? CLOSED : COUNTS;
    }

}
