package org.respite.alert.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiseEstimateTest {

    private static final DetectorSettings.Opening OPENING = DetectorSettings.standard().opening();

    @ParameterizedTest
    @CsvSource({ "16.49, 10, NORMAL", "16.5, 10, WATCH", "22.49, 10, WATCH", "22.5, 10, ALERT", "27.99, 10, ALERT",
            "28, 10, HIGH", "-28, 10, NORMAL" })
    void amountsToWhatItIsInStandardErrors(double points, double standardError, Condition condition) {
        assertThat(new RiseEstimate(points, standardError, points).amountsTo(OPENING)).isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource({ "2.99, NORMAL", "3, ALERT" })
    void isNothingBelowThreePointsHoweverSure(double points, Condition condition) {
        assertThat(new RiseEstimate(points, 1, points).amountsTo(OPENING)).isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource({ "8.28, ALERT", "8.29, HIGH" })
    void isHighOnlyIfTheWholeRiseIsSurelyFivePointsOrMore(double size, Condition condition) {
        assertThat(new RiseEstimate(8, 2, size).amountsTo(OPENING)).isEqualTo(condition);
    }

}
