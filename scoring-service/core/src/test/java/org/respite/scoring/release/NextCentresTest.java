package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the figures of the next period are centred. */
class NextCentresTest extends HandWorkedReleases {

    @Test
    void followThePublishedLevelsInStepsOfFive() {
        Map<String, Integer> next = releaser.nextCentres(Map.of("medicine", 55, "acme", 45),
                releaser.release(organisation.fortnight(), NO_NOISE));

        assertThat(next).isEqualTo(Map.of("surgery", 45, "medicine", 70, "acme", 50));
    }

    @Test
    void stayWhereNothingWasPublished() {
        var silent = new SampleOrganisation().department("surgery").team("ward-1", "surgery", 9);

        assertThat(releaser.nextCentres(Map.of("surgery", 60), releaser.release(silent.fortnight(), NO_NOISE)))
            .isEqualTo(Map.of("surgery", 60));
    }

    @ParameterizedTest
    @CsvSource({ "10, 30", "32, 30", "33, 35", "47, 45", "48, 50", "70, 70" })
    void areRoundedAndKeptWithinThirtyAndSeventy(int index, int centre) {
        var even = new SampleOrganisation().team("a", null, 9)
            .team("b", null, 9)
            .answers("a", 9, index)
            .answers("b", 9, index);

        assertThat(releaser.nextCentres(Map.of(), releaser.release(even.fortnight(), NO_NOISE))).containsEntry("acme",
                centre);
    }

}
