package org.respite.alert.intervention;

import org.jspecify.annotations.Nullable;

/** A plan as it is sent: nothing is certain about it yet. */
record PlanRequest(@Nullable String intervention, @Nullable String ownerRole, @Nullable String startOn,
        @Nullable String reviewOn, @Nullable Integer goal, @Nullable String note, @Nullable Boolean told) {

    PlanRequest(@Nullable String intervention, @Nullable String ownerRole, @Nullable String startOn,
            @Nullable String reviewOn, @Nullable Integer goal, @Nullable String note) {
        this(intervention, ownerRole, startOn, reviewOn, goal, note, null);
    }

    /** What people typed is shown to leaders only. */
    @Override
    public String toString() {
        return "PlanRequest[]";
    }

}
