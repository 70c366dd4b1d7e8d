package org.respite.attack.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final int TRIALS = 2000;

    private static final double DELTA = 1e-6;

    private static final double ALPHA = 0.05;

    /** Claimed in all examples: weekly, three dimensions, σ = 2D. */
    private static final double MU = Math.sqrt(3) / 2;

    @Test
    void cannotProveMoreThanItsTrialsAllow() {
        assertThat(perfect(2_000).epsilonLowerBound(DELTA, ALPHA)).isEqualTo(6.3, within(0.05));
        assertThat(perfect(20_000).epsilonLowerBound(DELTA, ALPHA)).isEqualTo(8.6, within(0.05));
    }

    @Test
    void provesNothingFromACoin() {
        var coin = new Audit(new Proportion(1000, TRIALS), new Proportion(1000, TRIALS));

        assertThat(coin.epsilonLowerBound(DELTA, ALPHA)).isZero();
        assertThat(coin.muLowerBound(ALPHA)).isNegative();
        assertThat(coin.advantage()).isZero();
    }

    /** The mean over many simulated runs is 0.755. */
    @Test
    void provesAboutNineTenthsOfAnHonestClaim() {
        assertThat(expected(MU).muLowerBound(ALPHA)).isEqualTo(0.755, within(0.01));
    }

    @Test
    void looksAtTheEventAndAtItsAbsence() {
        var audit = new Audit(new Proportion(1990, TRIALS), new Proportion(1800, TRIALS));
        var mirrored = new Audit(new Proportion(200, TRIALS), new Proportion(10, TRIALS));

        assertThat(audit.epsilonLowerBound(DELTA, ALPHA)).isEqualTo(mirrored.epsilonLowerBound(DELTA, ALPHA),
                within(1e-9));
        assertThat(audit.muLowerBound(ALPHA)).isEqualTo(mirrored.muLowerBound(ALPHA), within(1e-9));
    }

    @Test
    void convictsNoiseAFifthShortOfItsClaim() {
        assertThat(seen(MU / 0.8).muLowerBound(ALPHA)).isGreaterThan(MU);
    }

    @Test
    void acquitsNoiseAsClaimed() {
        assertThat(seen(MU).muLowerBound(ALPHA)).isBetween(0.75 * MU, MU);
    }

    @Test
    void knowsAHarnessThatSeesNothing() {
        assertThat(seen(0).muLowerBound(ALPHA)).isLessThan(0.75 * MU);
    }

    @Test
    void statesTheStandardErrorOfCoins() {
        assertThat(3 * expected(MU).standardError()).isEqualTo(0.047, within(0.001));
    }

    private static Audit perfect(int trials) {
        return new Audit(new Proportion(trials, trials), new Proportion(0, trials));
    }

    private static Audit expected(double mu) {
        long hits = Math.round(TRIALS * Normal.probabilityBelow(mu / 2));
        return new Audit(new Proportion(hits, TRIALS), new Proportion(TRIALS - hits, TRIALS));
    }

    private static Audit seen(double mu) {
        var random = new Random(1);
        var worlds = new TwoWorlds(random.doubles(TRIALS).map(Normal::quantile).toArray(),
                random.doubles(TRIALS).map(Normal::quantile).map(noise -> noise + mu).toArray());
        return worlds.audit(Event.above(MU / 2));
    }

}
