package org.respite.alert.notification.selfservice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.routing.Silence;

/**
 * A planned event that a leader named.
 *
 * @param revision 1 at first, one more with every change
 * @param unit with everything below it; absent for the whole organisation
 * @param from its first day, in the organisation's zone
 * @param until its last day
 * @param made when and by whom; absent in documents of earlier versions
 * @param changed the same of the latest change; absent while there is none
 */
record LeaderSilence(String id, int revision, @Nullable String unit, LocalDate from, LocalDate until, String reason,
        @Nullable Authorship made, @Nullable Authorship changed) {

    Silence silence(String organisation) {
        return new Silence(organisation, unit, from, until, reason);
    }

    /** As a change of one that there is. */
    LeaderSilence after(LeaderSilence before) {
        return new LeaderSilence(before.id, before.revision + 1, unit, from, until, reason, before.made, made);
    }

    LeaderSilence nameless(Predicate<Instant> over) {
        return new LeaderSilence(id, revision, unit, from, until, reason, Authorship.kept(made, over),
                Authorship.kept(changed, over));
    }
}
