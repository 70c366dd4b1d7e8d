package org.respite.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectorSettingsTest {

    @ParameterizedTest
    @CsvSource({ "1, 2.25", "100, 2.25", "300, 2.46", "1000, 2.85" })
    void manyUnitsRaiseTheThresholdOfAnAlert(int units, double threshold) {
        DetectorSettings settings = DetectorSettings.forUnits(units, DetectorSettings.FALSE_ALERTS_PER_WEEK);

        assertThat(settings.opening().alert()).isEqualTo(threshold, within(0.005));
        assertThat(settings.opening().watch()).isEqualTo(DetectorSettings.standard().opening().watch());
    }

    @Test
    void moreToleranceNeverLowersItBelowTheStandard() {
        assertThat(DetectorSettings.forUnits(1_000, 50)).isEqualTo(DetectorSettings.standard());
    }

    @Test
    void refusesNoUnitsAndNoTolerance() {
        assertThatIllegalArgumentException().isThrownBy(() -> DetectorSettings.forUnits(0, 0.25))
            .withMessage("units: 0 (expected: >= 1)");
        assertThatIllegalArgumentException().isThrownBy(() -> DetectorSettings.forUnits(10, 0))
            .withMessage("falseAlertsPerWeek: 0.0 (expected: > 0)");
    }

    @Test
    void theOrganisationsCommonMovementIsAboutZeroAndSmall() {
        DetectorSettings organisation = DetectorSettings.organisation();

        assertThat(organisation.usual()).isEqualTo(new DetectorSettings.Usual(4, 1, 0.4));
        assertThat(organisation.opening().smallest()).isEqualTo(2);
        assertThat(organisation.opening().alert()).isEqualTo(2.25);
    }

}
