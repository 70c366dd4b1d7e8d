package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitHierarchyTest {

    @Test
    void tellsDepartmentsFromTeams() {
        UnitHierarchy hierarchy = UnitHierarchy.of(new SampleOrganisation().department("surgery")
            .team("ward-2", "surgery", 9)
            .team("ward-1", "surgery", 9)
            .team("chaplains", null, 9)
            .tree());

        assertThat(hierarchy.departments()).containsExactly("surgery");
        assertThat(hierarchy.teams()).containsExactly(Map.entry("chaplains", "acme"), Map.entry("ward-1", "surgery"),
                Map.entry("ward-2", "surgery"));
    }

    @Test
    void refusesIdsThatWouldNameTwoCells() {
        refuses(new SampleOrganisation().team("acme", null, 9), "unit: acme (expected: not the organisation's id)");
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleOrganisation().team("a+b", null, 9));
        refuses(new SampleOrganisation().team("a", null, 9).team("a", null, 9), "unit: a (expected: named once)");
    }

    @Test
    void refusesParentsThatAreNoDepartments() {
        refuses(new SampleOrganisation().team("a", "gone", 9),
                "unit: a (expected: parent gone in the tree and without a parent)");
        refuses(new SampleOrganisation().department("d").team("a", "d", 9).team("b", "a", 9),
                "unit: b (expected: parent a in the tree and without a parent)");
        refuses(new SampleOrganisation().team("a", "a", 9),
                "unit: a (expected: parent a in the tree and without a parent)");
    }

    private static void refuses(SampleOrganisation organisation, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> UnitHierarchy.of(organisation.tree()))
            .withMessage(message);
    }

}
