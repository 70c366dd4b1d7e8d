package org.respite.alert.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    @ParameterizedTest
    @CsvSource({ "-5, LOW", "39.9, LOW", "40, MEDIUM", "59.9, MEDIUM", "60, HIGH", "104, HIGH" })
    void isCutAtFortyAndSixty(double level, Band band) {
        assertThat(Band.of(level)).isEqualTo(band);
    }

}
