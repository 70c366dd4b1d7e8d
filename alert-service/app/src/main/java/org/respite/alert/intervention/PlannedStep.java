package org.respite.alert.intervention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param intervention id of a step
 * @param ownerRole who sees to it: a role, never a person
 * @param startOn first day of it, in the organisation's zone
 * @param reviewOn day on which to look at what came of it
 * @param goal points by which strain is to fall
 * @param note about work, not about people
 * @param told whether the people it is about read of it, all but the note; absent is no
 */
record PlannedStep(String intervention, String ownerRole, LocalDate startOn, LocalDate reviewOn, @Nullable Integer goal,
        @Nullable String note, @Nullable Boolean told) {

    PlannedStep withoutNote() {
        return new PlannedStep(intervention, ownerRole, startOn, reviewOn, goal, null, told);
    }

    /** A goal is between leaders. */
    PlannedStep withoutGoal() {
        return new PlannedStep(intervention, ownerRole, startOn, reviewOn, null, note, told);
    }

    boolean isTold() {
        return Boolean.TRUE.equals(told);
    }

    /** Without what people typed. */
    @Override
    public String toString() {
        return "PlannedStep[" + intervention + ", " + startOn + ", " + reviewOn + "]";
    }

}
