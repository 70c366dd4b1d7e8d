package org.respite.alert.lifecycle;

import java.time.Instant;

/**
 * Somebody said that a unit's present level is the usual one from now on, or took that
 * back before it counted.
 *
 * @param fortnight the one whose release is the first to be compared with it
 * @param withdrawn whether this takes an earlier acceptance back
 */
public record Acceptance(String unit, int fortnight, boolean withdrawn, Instant at, Attribution deed) {

    public Acceptance nameless() {
        return new Acceptance(unit, fortnight, withdrawn, at, Attribution.FORGOTTEN);
    }
}
