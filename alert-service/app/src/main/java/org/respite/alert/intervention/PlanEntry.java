package org.respite.alert.intervention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.respite.alert.lifecycle.LeaderIdentity;

/**
 * One thing that happened to a plan.
 *
 * @param revision 1 for the first
 * @param by who decided it; kept in this service's store, and not for ever
 * @param choice absent when what was chosen was withdrawn
 */
record PlanEntry(int revision, Instant at, @Nullable LeaderIdentity by, @Nullable PlannedStep choice) {

    /** Without who decided it and what they wrote; what was decided stays. */
    PlanEntry nameless() {
        return new PlanEntry(revision, at, null, choice == null ? null : choice.withoutNote());
    }
}
