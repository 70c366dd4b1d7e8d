package org.respite.attack.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final long REACH = 40;

    private static final DiscreteNormal CLAIMED = new DiscreteNormal(25);

    @Test
    void aDiscreteNormalAddsUpToOne() {
        assertThat(LongStream.rangeClosed(-200, 200).mapToDouble(CLAIMED::probability).sum()).isEqualTo(1,
                within(1e-12));
        assertThat(CLAIMED.probabilityAtLeast(-1000)).isEqualTo(1, within(1e-12));
        assertThat(CLAIMED.probabilityAtLeast(1)).isEqualTo((1 - CLAIMED.probability(0)) / 2, within(1e-12));
    }

    @Test
    void aWideDiscreteNormalIsNearlyAContinuousOne() {
        double density = 1 / Math.sqrt(2 * Math.PI * 4050);

        assertThat(new DiscreteNormal(4050).probability(0)).isEqualTo(density, within(1e-12));
    }

    @Test
    void acceptsWhatWasDrawnAsClaimed() {
        assertThat(GoodnessOfFit.probability(drawn(25), CLAIMED::probability, REACH)).isGreaterThan(0.001);
    }

    @Test
    void refusesNoiseAFifthNarrower() {
        assertThat(GoodnessOfFit.probability(drawn(25 * 0.64), CLAIMED::probability, REACH)).isLessThan(0.001);
    }

    @Test
    void countsValuesOutOfReachToo() {
        long[] far = LongStream.range(0, 2000).map(_ -> 1000).toArray();

        assertThat(GoodnessOfFit.probability(far, CLAIMED::probability, REACH)).isLessThan(1e-9);
    }

    @Test
    void seesSeriesThatMoveTogether() {
        var random = new Random(5);
        double[] one = random.doubles(2000).toArray();
        double[] other = random.doubles(2000).toArray();

        assertThat(Math.abs(Correlation.of(one, other).value()))
            .isLessThan(3 * Correlation.of(one, other).standardError());
        assertThat(Correlation.of(one, one).value()).isEqualTo(1, within(1e-12));
    }

    /** By inversion, one uniform number a draw. */
    private static long[] drawn(double variance) {
        var normal = new DiscreteNormal(variance);
        return new Random(4).doubles(2000).mapToLong(uniform -> quantile(normal, uniform)).toArray();
    }

    private static long quantile(DiscreteNormal normal, double uniform) {
        double below = 0;
        long value = -100;
        while (below + normal.probability(value) < uniform) {
            below += normal.probability(value);
            value++;
        }
        return value;
    }

}
