package org.respite.alert.notification.selfservice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.routing.Silence;

/**
 * A planned event that a leader named.
 *
 * @param revision 1 at first, one more with every change
 * @param unit with everything below it; absent for the whole organisation
 * @param from its first day, in the organisation's zone
 * @param until its last day
 */
record MadeSilence(String id, int revision, @Nullable String unit, LocalDate from, LocalDate until, String reason) {

    Silence silence(String organisation) {
        return new Silence(organisation, unit, from, until, reason);
    }

    MadeSilence after(MadeSilence before) {
        return new MadeSilence(before.id, before.revision + 1, unit, from, until, reason);
    }
}
