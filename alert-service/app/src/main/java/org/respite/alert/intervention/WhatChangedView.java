package org.respite.alert.intervention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What leaders did, for the people it is about.
 *
 * @param departments by name; those of which there is nothing to tell, too
 */
record WhatChangedView(String organisation, List<DepartmentChanges> departments) {

    WhatChangedView {
        departments = List.copyOf(departments);
    }

    /**
     * What was done in a department.
     *
     * @param steps the latest begun first
     * @param overdue whether figures have given a reason to act for two weeks and longer,
     * and nothing has been told of what is done about it
     */
    record DepartmentChanges(String id, String name, List<Step> steps, boolean overdue) {

        DepartmentChanges {
            steps = List.copyOf(steps);
        }

    }

    /**
     * Neither the leader who chose it nor the note is in it.
     *
     * @param name of the unit
     * @param said what stood out in released four-week figures when it was decided;
     * mostly little
     * @param ownerRole who sees to it
     * @param changed what the figures say of it, with the interval; absent where nothing
     * is compared
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(String unit, String name, List<String> said, String title, String what, String ownerRole,
            LocalDate startOn, LocalDate reviewOn, @Nullable String changed) {

        Step {
            said = List.copyOf(said);
        }

    }

}
