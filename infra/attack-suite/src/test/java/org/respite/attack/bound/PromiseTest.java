package org.respite.attack.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.respite.attack.statistics.Normal;
import org.respite.scoring.release.PrivacyLoss;
import org.respite.scoring.release.ReleasePolicy;

/** Figures of the shipped policies, worked out independently. */
class PromiseTest {

    private static final Offset<Double> FOUR_DIGITS = within(0.00006);

    private final Promise standard = new Promise(ReleasePolicy.standard());

    @Test
    void boundsTellingOneAnswerFromAnother() {
        assertThat(standard.mu(1)).isEqualTo(0.9428, FOUR_DIGITS);
        assertThat(standard.scoreAdvantage(1)).isEqualTo(0.3626, FOUR_DIGITS);
        assertThat(standard.epsilon(1e-6)).isEqualTo(4.5704, FOUR_DIGITS);
    }

    @Test
    void boundsTellingAnAnswerFromNone() {
        assertThat(standard.presenceAdvantageAtTheEnd()).isEqualTo(0.3627, FOUR_DIGITS);
        assertThat(standard.presenceAdvantageAtTheCentre()).isEqualTo(0.3257, FOUR_DIGITS);
    }

    /** A formula for continuous noise would promise 0.4597. */
    @Test
    void countsTheNoiseInTheCountAsDiscrete() {
        assertThat(new Promise(ReleasePolicy.loose()).presenceAdvantageAtTheCentre()).isEqualTo(0.4886, FOUR_DIGITS);
    }

    @Test
    void boundsAQuarterAsTheProductStatesIt() {
        var stated = new PrivacyLoss(ReleasePolicy.standard());

        assertThat(standard.scoreAdvantage(20, 6)).isEqualTo(stated.advantageOfLastingDifference(20, 12), within(1e-9));
        assertThat(standard.scoreAdvantage(6)).isEqualTo(Normal.advantage(Math.sqrt(6) * 60 / Math.sqrt(4050)),
                within(1e-9));
    }

    @Test
    void leavesAnObserverOfAJoinerNearlyAsIgnorantAsBefore() {
        assertThat(standard.guessErrorLeft(20, 1)).isEqualTo(Math.sqrt(8100.0 / 8500), within(1e-12));
        assertThat(standard.guessErrorLeft(20, 6)).isEqualTo(Math.sqrt(1350.0 / 1750), within(1e-12));
    }

    @Test
    void knowsHowOftenSmallUnitsShow() {
        assertThat(standard.publishedProbability(4)).isZero();
        assertThat(standard.publishedProbability(5)).isEqualTo(0.3371, FOUR_DIGITS);
        assertThat(standard.publishedProbability(12)).isGreaterThan(0.999999);
    }

    @Test
    void movesWithThePolicy() {
        var strict = new Promise(ReleasePolicy.strict());

        assertThat(strict.scoreAdvantage(1)).isEqualTo(0.2344, FOUR_DIGITS);
        assertThat(strict.publishedProbability(7)).isZero();
        assertThat(strict.guessErrorLeft(20, 1)).isGreaterThan(standard.guessErrorLeft(20, 1));
    }

}
