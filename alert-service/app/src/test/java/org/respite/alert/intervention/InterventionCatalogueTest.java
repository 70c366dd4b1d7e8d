package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.respite.contract.ContractJson;
import org.respite.contract.catalogue.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class InterventionCatalogueTest {

    /** Between single answers: a person's trait of 16 and state of 12 points. */
    private static final double SPREAD = 20;

    private static final InterventionCatalogue CATALOGUE = InterventionCatalogue.shipped();

    static List<Intervention> steps() {
        return CATALOGUE.steps();
    }

    @Test
    void isValid() throws Exception {
        assertThat(faults(json("catalogue.json"))).isEmpty();
    }

    @Test
    void aStepWithoutEvidenceIsNot() throws Exception {
        var catalogue = json("catalogue.json");
        ((ObjectNode) catalogue.get("steps").get(0)).remove("evidence");

        assertThat(faults(catalogue)).hasSize(1);
    }

    @Test
    void hasTheStepsThatWereAskedFor() {
        assertThat(steps()).extracting(Intervention::id)
            .contains("caseload-reweighting", "restorative-supervision", "protected-peer-time", "documentation-time",
                    "time-off", "schedule-control", "after-hours-boundaries", "role-clarity")
            .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everySourceIsOneThatCanBeLookedUp(Intervention step) {
        assertThat(step.evidence().sources()).isNotEmpty()
            .allSatisfy(source -> assertThat(Objects.requireNonNull(CATALOGUE.sources().get(source)).citation())
                .isNotBlank());
    }

    @Test
    void noSourceIsThereForNothing() {
        Set<String> used = steps().stream()
            .flatMap(step -> step.evidence().sources().stream())
            .collect(Collectors.toSet());

        assertThat(CATALOGUE.sources().keySet()).isEqualTo(used);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everySeriesIsOneThatPeopleAreAskedAboutAndThatIsNotPrivate(Intervention step) {
        assertThat(Catalogue.shipped().openSeries()).containsAll(step.drivers()).containsAll(step.dimensions());
    }

    @Test
    void everyDriverOfTheWorkHasAStep() {
        assertThat(CATALOGUE.series()).contains("driver.workload", "driver.supervision", "driver.documentation",
                "driver.offHours", "driver.say", "driver.roleClarity");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void pointsFollowFromTheEffectThatWasFound(Intervention step) {
        var typical = step.typicalReduction();
        if (typical != null) {
            var effect = Objects.requireNonNull(step.evidence().effect());
            assertThat(typical.points()).isEqualTo((int) Math.round(-effect.value() * SPREAD));
            assertThat(typical.low()).isEqualTo((int) Math.round(-effect.high() * SPREAD));
            assertThat(typical.high()).isEqualTo((int) Math.round(-effect.low() * SPREAD));
        }
    }

    private static List<String> faults(JsonNode catalogue) throws Exception {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(json("catalogue.schema.json"))
            .validate(catalogue)
            .stream()
            .map(Object::toString)
            .toList();
    }

    private static JsonNode json(String file) throws Exception {
        try (InputStream in = InterventionCatalogueTest.class.getResourceAsStream(file)) {
            return ContractJson.MAPPER.readTree(Objects.requireNonNull(in));
        }
    }

}
