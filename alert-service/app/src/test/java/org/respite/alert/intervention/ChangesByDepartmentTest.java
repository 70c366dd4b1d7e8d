package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.respite.alert.Lakeside;
import org.respite.alert.intervention.WhatChangedView.DepartmentChanges;
import org.respite.alert.intervention.WhatChangedView.Step;

class ChangesByDepartmentTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 28);

    private final ChangesByDepartment departments = new ChangesByDepartment(new Lakeside("lakeside").tree());

    @Test
    void everyDepartmentIsThereAndTheWholeLast() {
        assertThat(departments.with(List.of(), List.of())).extracting(DepartmentChanges::name)
            .containsExactly("Acute care", "Day care", ChangesByDepartment.WHOLE);
    }

    @Test
    void aStepIsUnderTheDepartmentOfItsTeamTheLatestFirst() {
        var first = step(Lakeside.CRISIS, MONDAY);
        var second = step("acute", MONDAY.plusWeeks(1));
        var ofAll = step("lakeside", MONDAY);
        var joint = step(Lakeside.CRISIS + "+" + Lakeside.OUTPATIENT, MONDAY.plusWeeks(2));

        var told = departments.with(List.of(first, second, ofAll, joint), List.of());

        assertThat(told.getFirst().steps()).containsExactly(joint, second, first);
        assertThat(told.get(1).steps()).isEmpty();
        assertThat(told.getLast().steps()).containsExactly(ofAll);
    }

    @Test
    void aSilenceIsToldWhereItIs() {
        assertThat(departments.with(List.of(), List.of(Lakeside.DAY))).extracting(DepartmentChanges::overdue)
            .containsExactly(false, true, false);
    }

    /** It was told when the team was there. */
    @Test
    void aTeamThatIsGoneIsTheOrganisations() {
        assertThat(departments.with(List.of(step("gone", MONDAY)), List.of()).getLast().steps()).hasSize(1);
    }

    private static Step step(String unit, LocalDate startOn) {
        return new Step(unit, unit, List.of(), "A step", "What it is.", "clinical lead", startOn, startOn.plusWeeks(12),
                null);
    }

}
