package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.scoring.noise.Fraction;

/** Expected figures were computed with 60 digits. */
class PrivacyLossTest {

    private static final double DELTA = 1e-6;

    @ParameterizedTest(name = "{0} over {1} blocks")
    @CsvSource({ "strict, 1, 4.306", "strict, 4, 9.617", "strict, 13, 19.917", "default, 1, 7.286",
            "default, 4, 16.860", "default, 13, 36.533", "loose, 1, 11.811", "loose, 4, 28.498", "loose, 13, 64.830" })
    void epsilonOfFourWeeksAQuarterAndAYear(String profile, int blocks, double epsilon) {
        assertThat(loss(profile).epsilon(blocks, DELTA)).isCloseTo(epsilon, within(0.001));
    }

    /** Half the difference shows in half of the standard deviations, over √weeks. */
    @ParameterizedTest(name = "{0} over {1} weeks")
    @CsvSource({ "strict, 4, 0.1118", "strict, 13, 0.2000", "strict, 52, 0.3877", "default, 4, 0.1759",
            "default, 13, 0.3113", "default, 16, 0.3433", "default, 52, 0.5770", "loose, 4, 0.2611",
            "loose, 13, 0.4521", "loose, 52, 0.7706" })
    void advantageOfALastingTwentyPointDifference(String profile, int weeks, double advantage) {
        assertThat(loss(profile).advantageOfLastingDifference(20, weeks)).isCloseTo(advantage, within(0.0001));
    }

    @Test
    void differencesBeyondTheClipWidthDoNotShow() {
        assertThat(loss("default").advantageOfLastingDifference(100, 4))
            .isEqualTo(loss("default").advantageOfLastingDifference(60, 4));
    }

    @Test
    void theWorstAdvantageFollowsFromRho() {
        assertThat(loss("default").worstAdvantage(1)).isCloseTo(0.5205, within(0.0001));
        assertThat(loss("default").rho(13)).isEqualTo(Fraction.of(13));
    }

    @ParameterizedTest
    @CsvSource({ "-1.96, -0.025315649164", "0, -0.693147180560", "1, -1.841021645009", "2.999, -6.604443587571",
            "3.001, -6.611009784891", "10, -53.231285150512", "40, -804.608442013754" })
    void normalTailInLogarithms(double x, double logarithm) {
        assertThat(NormalTail.logOfUpper(x)).isCloseTo(logarithm, within(1e-10 * Math.max(1, Math.abs(logarithm))));
    }

    private static PrivacyLoss loss(String profile) {
        return new PrivacyLoss(ReleasePolicy.of(profile));
    }

}
