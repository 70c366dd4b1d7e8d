package org.respite.alert.intervention;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/** A plan as it is sent: nothing is certain about it yet. */
record PlanRequest(@JsonSetter(nulls = Nulls.SET) @Nullable String intervention,
        @JsonSetter(nulls = Nulls.SET) @Nullable String ownerRole,
        @JsonSetter(nulls = Nulls.SET) @Nullable String startOn,
        @JsonSetter(nulls = Nulls.SET) @Nullable String reviewOn, @JsonSetter(nulls = Nulls.SET) @Nullable Integer goal,
        @JsonSetter(nulls = Nulls.SET) @Nullable String note) {

    /** What people typed is shown to leaders only. */
    @Override
    public String toString() {
        return "PlanRequest[]";
    }

}
