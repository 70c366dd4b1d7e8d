package org.respite.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.noise.Fraction;

class ReleasePolicyTest {

    private static final ReleasePolicy STANDARD = ReleasePolicy.standard();

    @Test
    void standardProfileSpendsOneOverABlock() {
        assertThat(STANDARD.exhaustion().sumVariance()).isEqualTo(4050);
        assertThat(STANDARD.exhaustion().countVariance()).isEqualTo(new Fraction(3, 2));
        assertThat(STANDARD.exhaustion().rho(60)).isEqualTo(new Fraction(4, 9));
        assertThat(STANDARD.context().sumVariance()).isEqualTo(6 * 16200);
        assertThat(STANDARD.context().countVariance()).isEqualTo(Fraction.of(6));
        assertThat(STANDARD.context().rho(60)).isEqualTo(new Fraction(1, 9));
        assertThat(STANDARD.lossPerBlock()).isEqualTo(Fraction.of(1));
    }

    @Test
    void otherProfilesScaleTheVariances() {
        assertThat(ReleasePolicy.strict().lossPerBlock()).isEqualTo(new Fraction(2, 5));
        assertThat(ReleasePolicy.strict().exhaustion().sumVariance()).isEqualTo(10125);
        assertThat(ReleasePolicy.strict().exhaustion().countVariance()).isEqualTo(new Fraction(15, 4));
        assertThat(ReleasePolicy.loose().lossPerBlock()).isEqualTo(new Fraction(9, 4));
        assertThat(ReleasePolicy.loose().exhaustion().sumVariance()).isEqualTo(1800);
        assertThat(ReleasePolicy.loose().exhaustion().countVariance()).isEqualTo(new Fraction(2, 3));
    }

    @ParameterizedTest(name = "{0} with {1} drivers")
    @CsvSource({ "strict, 0", "strict, 1", "strict, 2", "strict, 3", "strict, 4", "default, 0", "default, 1",
            "default, 2", "default, 3", "default, 4", "loose, 0", "loose, 1", "loose, 2", "loose, 3", "loose, 4" })
    void theContextCostsANinthOfTheBlockHoweverManyDrivers(String profile, int drivers) {
        ReleasePolicy policy = ReleasePolicy.of(profile,
                new ContextDrivers(ContextDrivers.STANDARD.names().subList(0, drivers)));
        SeriesPolicy context = policy.context();
        int series = 2 + drivers;

        var replaced = new Fraction(60 * 60, 2 * context.sumVariance()).times(series);
        var absent = new Fraction(30 * 30, 2 * context.sumVariance()).times(series)
            .plus(context.countVariance().times(2).inverse());

        assertThat(context.series()).hasSize(series);
        assertThat(replaced).isEqualTo(absent).isEqualTo(context.rho(60));
        assertThat(context.rho(60).times(9)).isEqualTo(policy.lossPerBlock())
            .isEqualTo(ReleasePolicy.of(profile).lossPerBlock());
    }

    @Test
    void theContextNeedsTwentyPeopleAndExhaustionWhatTheProfileSays() {
        assertThat(List.of("strict", "default", "loose")).extracting(ReleasePolicy::of)
            .extracting(policy -> policy.exhaustion().minimumRoster() + "/" + policy.context().minimumRoster())
            .containsExactly("12/20", "8/20", "5/20");
    }

    @Test
    void refusesMoreThanFourDriversAndAnyTwice() {
        assertThatIllegalArgumentException()
            .isThrownBy(
                    () -> new ContextDrivers(List.of("workload", "say", "supervision", "documentation", "caseload")))
            .withMessageStartingWith("drivers: ")
            .withMessageEndingWith("(expected: at most 4, each once)");
        assertThatIllegalArgumentException().isThrownBy(() -> new ContextDrivers(List.of("say", "say")));
    }

    @Test
    void refusesUnknownProfiles() {
        assertThat(ReleasePolicy.of("default")).isEqualTo(STANDARD);
        assertThatIllegalArgumentException().isThrownBy(() -> ReleasePolicy.of("none"))
            .withMessage("profile: none (expected: strict, default or loose)");
    }

    @Test
    void refusesNoiseThatCannotBeDrawn() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> SeriesPolicy.of(Cadence.FORTNIGHT, "s", 8, 4_000_001, Fraction.of(1)))
            .withMessageStartingWith("sumVariance: 4000001");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> SeriesPolicy.of(Cadence.FORTNIGHT, "s", 8, 4050, Fraction.ZERO))
            .withMessageStartingWith("countVariance: 0");
    }

    @Test
    void comingOrGoingCostsNoMoreThanChangingOnesAnswer() {
        var scarceCount = SeriesPolicy.of(Cadence.FORTNIGHT, "s", 8, 4050, new Fraction(1, 2));

        assertThat(scarceCount.rho(60)).isEqualTo(new Fraction(1, 9).plus(Fraction.of(1)));
    }

    @ParameterizedTest
    @CsvSource({ "1799, 2, 3", "1800, 65, 100", "1, 2, 3" })
    void refusesAnythingLooserThanLoose(long sumVariance, long numerator, long denominator) {
        ReleasePolicy loose = ReleasePolicy.loose();
        var looser = SeriesPolicy.of(Cadence.FORTNIGHT, "emotionalExhaustion", 8, sumVariance,
                new Fraction(numerator, denominator));

        assertThatIllegalArgumentException()
            .isThrownBy(() -> new ReleasePolicy("mine", 60, looser, loose.context(), loose.gates(), 40, true))
            .withMessageStartingWith("loss per block: ")
            .withMessageEndingWith("(expected: at most 9/4)");
    }

    @ParameterizedTest
    @CsvSource({ "0", "61", "102" })
    void refusesClipWidthsThatAreOddOrOffTheScale(int clipWidth) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new ReleasePolicy("mine", clipWidth, STANDARD.exhaustion(), STANDARD.context(),
                    STANDARD.gates(), 40, true))
            .withMessageStartingWith("clipWidth: " + clipWidth);
    }

    @Test
    void refusesSeriesOfTheWrongCadence() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReleasePolicy("mine", 60, STANDARD.context(),
                STANDARD.context(), STANDARD.gates(), 40, true));
    }

    @ParameterizedTest
    @CsvSource({ "4, 5, 6", "8, 4, 6", "8, 5, 4" })
    void refusesGatesBelowFive(int roster, int count, int noisyCount) {
        assertThatIllegalArgumentException().isThrownBy(() -> {
            new PublicationGates(count, noisyCount);
            SeriesPolicy.of(Cadence.FORTNIGHT, "s", roster, 4050, Fraction.of(1));
        }).withMessageEndingWith(": 4 (expected: >= 5)");
    }

}
