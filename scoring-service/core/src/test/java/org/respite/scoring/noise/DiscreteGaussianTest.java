package org.respite.scoring.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscreteGaussianTest {

    private static final int DRAWS = 20_000;

    private static final double ONE_IN_THOUSAND = 3.1;

    @ParameterizedTest(name = "variance {0}/{1}, seed {2}")
    @CsvSource({ "3, 2, 1", "3, 2, 2", "3, 2, 3", "3, 2, 4", "3, 2, 5", "4050, 1, 1", "4050, 1, 2", "4050, 1, 3",
            "4050, 1, 4", "4050, 1, 5", "2, 3, 1", "15, 4, 1", "8, 3, 1", "32400, 1, 1", "10125, 1, 1", "1800, 1, 1" })
    void drawsFollowTheDiscreteGaussianDistribution(long numerator, long denominator, int seed) {
        long[] draws = draws(new Fraction(numerator, denominator), new HmacBits(Seeds.of(seed), "sum"));

        double score = new GoodnessOfFit((double) numerator / denominator).score(draws);

        assertThat(score).isBetween(-ONE_IN_THOUSAND - 1, ONE_IN_THOUSAND);
    }

    @ParameterizedTest(name = "variance {0}/{1}")
    @CsvSource({ "3, 2", "4050, 1", "32400, 1" })
    void drawsHaveMeanZeroAndTheVariance(long numerator, long denominator) {
        double variance = (double) numerator / denominator;

        long[] draws = draws(new Fraction(numerator, denominator), new HmacBits(Seeds.of(7), "sum"));

        assertThat(Arrays.stream(draws).average().orElseThrow()).isCloseTo(0,
                within(3.3 * Math.sqrt(variance / DRAWS)));
        assertThat(Arrays.stream(draws).mapToDouble(x -> (double) x * x).average().orElseThrow()).isCloseTo(variance,
                within(3.3 * variance * Math.sqrt(2.0 / DRAWS)));
    }

    @ParameterizedTest
    @CsvSource({ "0, 1", "4000001, 1", "1, 65" })
    void refusesVariancesThatCouldOverflow(long numerator, long denominator) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new DiscreteGaussian(new Fraction(numerator, denominator)))
            .withMessageStartingWith("variance: ");
    }

    @ParameterizedTest
    @CsvSource({ "4000000, 1", "3999999, 64", "1, 64" })
    void drawsAtTheLimits(long numerator, long denominator) {
        var gaussian = new DiscreteGaussian(new Fraction(numerator, denominator));
        Bits bits = new HmacBits(Seeds.of(1), "sum");

        double largest = LongStream.range(0, 1_000).map(_ -> Math.abs(gaussian.sample(bits))).max().orElseThrow();

        assertThat(largest).isLessThan(6 * Math.sqrt((double) numerator / denominator) + 1);
    }

    /** A check that cannot fail proves nothing. */
    @Nested
    class TheCheckItself {

        @ParameterizedTest
        @CsvSource({ "1, 1", "6, 5", "2, 1" })
        void catchesAnotherCountVariance(long numerator, long denominator) {
            long[] draws = draws(new Fraction(numerator, denominator), new HmacBits(Seeds.of(1), "sum"));

            assertThat(new GoodnessOfFit(1.5).score(draws)).isGreaterThan(6);
        }

        @ParameterizedTest
        @ValueSource(longs = { 2592, 3240, 4860 })
        void catchesAnotherSumVariance(long variance) {
            long[] draws = draws(Fraction.of(variance), new HmacBits(Seeds.of(1), "sum"));

            assertThat(new GoodnessOfFit(4050).score(draws)).isGreaterThan(6);
        }

        @Test
        void catchesBiasedBits() {
            Bits fair = new HmacBits(Seeds.of(1), "sum");
            Bits others = new HmacBits(Seeds.of(2), "sum");
            Bits more = new HmacBits(Seeds.of(3), "sum");
            Bits biased = bits -> fair.next(bits) & ~(others.next(bits) & more.next(bits));

            assertThat(new GoodnessOfFit(4050).score(draws(Fraction.of(4050), biased))).isGreaterThan(6);
        }

        @Test
        void catchesRoundedDraws() {
            long[] draws = draws(Fraction.of(4050), new HmacBits(Seeds.of(1), "sum"));

            long[] rounded = Arrays.stream(draws).map(x -> x - Math.floorMod(x, 32L)).toArray();

            assertThat(new GoodnessOfFit(4050).score(rounded)).isGreaterThan(6);
        }

    }

    private static long[] draws(Fraction variance, Bits bits) {
        var gaussian = new DiscreteGaussian(variance);
        return LongStream.range(0, DRAWS).map(_ -> gaussian.sample(bits)).toArray();
    }

}
