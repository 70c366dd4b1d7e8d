package org.respite.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.respite.contract.ContractJson;
import tools.jackson.databind.json.JsonMapper;

class StateJsonTest {

    private static final JsonMapper JSON = ContractJson.MAPPER;

    private final Detector detector = new Detector(DetectorSettings.standard());

    private final OrganisationDetector organisation = new OrganisationDetector(DetectorSettings.standard());

    @Test
    void aUnitWrittenAndReadBackAfterEveryFortnightContinuesIdentically() {
        var random = new Random(7);
        UnitState kept = UnitState.start(42, DetectorSettings.standard());
        UnitState reread = kept;
        for (int fortnight = 0; fortnight < 200; fortnight++) {
            UnitObservation unitObservation = random.nextInt(10) == 0 ? null
                    : reading(random, fortnight % 60 < 40 ? 42 : 66);
            DetectionStep detectionStep = detector.step(kept, unitObservation);

            assertThat(detector.step(reread, unitObservation)).isEqualTo(detectionStep);

            kept = detectionStep.state();
            reread = JSON.readValue(JSON.writeValueAsBytes(kept), UnitState.class);
            assertThat(reread).isEqualTo(kept);
        }
    }

    @Test
    void anOrganisationDoesSoToo() {
        var random = new Random(11);
        OrganisationState kept = OrganisationState.start();
        for (int fortnight = 0; fortnight < 30; fortnight++) {
            Map<String, UnitObservation> released = new TreeMap<>();
            for (int unit = 0; unit < 15; unit++) {
                released.put("unit-" + unit, reading(random, 42 + unit));
            }
            OrganisationState reread = JSON.readValue(JSON.writeValueAsBytes(kept), OrganisationState.class);

            OrganisationStep detectionStep = organisation.step(kept, Set.of("silent"), released);

            assertThat(organisation.step(reread, Set.of("silent"), released)).isEqualTo(detectionStep);
            kept = detectionStep.state();
        }
    }

    @Test
    void anAssessmentIsKeptToTheLastBit() {
        Assessment assessment = detector
            .step(UnitState.start(42, DetectorSettings.standard()), new UnitObservation(51.7, 61.3))
            .assessment();

        assertThat(JSON.readValue(JSON.writeValueAsBytes(assessment), Assessment.class)).isEqualTo(assessment);
    }

    private static UnitObservation reading(Random random, double level) {
        return new UnitObservation(level + 8 * random.nextGaussian(), 40 + 60 * random.nextDouble());
    }

}
