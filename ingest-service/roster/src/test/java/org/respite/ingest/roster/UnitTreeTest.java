package org.respite.ingest.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.respite.http.problem.Violation;

class UnitTreeTest {

    private final UnitTree tree = UnitTree.EMPTY.with("crisis-team", "outpatient").with("day-clinic", "outpatient");

    @Test
    void learnsAUnitWithItsDepartment() {
        assertThat(tree.leaves()).containsExactly("crisis-team", "day-clinic");
        assertThat(tree.find("outpatient")).hasValueSatisfying(unit -> assertThat(unit.parent()).isNull());
        assertThat(tree.with("crisis-team", "outpatient")).isEqualTo(tree);
    }

    @Test
    void takesWhatFits() {
        assertThat(tree.objection("crisis-team", "outpatient")).isEmpty();
        assertThat(tree.objection("night-shift", "outpatient")).isEmpty();
        assertThat(tree.objection("ward-1", "inpatient")).isEmpty();
    }

    @Test
    void refusesAUnitUnderAnotherDepartmentThanKnown() {
        assertThat(tree.objection("crisis-team", "inpatient"))
            .contains(new Violation("department", "inpatient", "outpatient"));
    }

    @Test
    void refusesUnitsThatAreDepartmentsAndDepartmentsThatAreUnits() {
        assertThat(tree.objection("outpatient", "inpatient"))
            .contains(new Violation("unit", "outpatient", "a unit, not a department"));
        assertThat(tree.objection("ward-1", "crisis-team"))
            .contains(new Violation("department", "crisis-team", "a department, not a unit"));
        assertThat(tree.objection("ward-1", "ward-1"))
            .contains(new Violation("department", "ward-1", "another id than the unit's"));
    }

}
