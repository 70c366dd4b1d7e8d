package org.respite.attack.bound;

import org.respite.attack.statistics.DiscreteNormal;
import org.respite.attack.statistics.Normal;
import org.respite.scoring.release.ReleasePolicy;
import org.respite.scoring.release.SeriesPolicy;

/**
 * What a policy promises about the fortnightly series, in the terms attacks are measured
 * in: against someone who knows the policy and everybody else's answers.
 */
public final class Promise {

    private final ReleasePolicy policy;

    private final SeriesPolicy series;

    public Promise(ReleasePolicy policy) {
        this.policy = policy;
        this.series = policy.exhaustion();
    }

    public ReleasePolicy policy() {
        return policy;
    }

    /** Standard deviation of the noise in one sum. */
    public double sumDeviation() {
        return Math.sqrt((double) series.sumVariance());
    }

    /** Standard deviation of the noise in one count. */
    public double countDeviation() {
        return Math.sqrt((double) series.countVariance().numerator() / series.countVariance().denominator());
    }

    /** The noise in one sum. */
    public DiscreteNormal sumNoise() {
        return new DiscreteNormal((double) series.sumVariance());
    }

    /** The noise in one count. */
    public DiscreteNormal countNoise() {
        return new DiscreteNormal((double) series.countVariance().numerator() / series.countVariance().denominator());
    }

    /**
     * By how many standard deviations the worst other answer of one person, kept up over
     * some fortnights, moves their cells.
     */
    public double mu(int fortnights) {
        return Math.sqrt(fortnights) * policy.clipWidth() / sumDeviation();
    }

    /**
     * Telling the lowest possible answer from the highest over some fortnights: advantage
     * of the best test.
     */
    public double scoreAdvantage(int fortnights) {
        return fortnights == 1 ? replaced().advantage() : Normal.advantage(mu(fortnights));
    }

    /**
     * The same in one fortnight, where the cell is the sum of so many units' noisy cells.
     */
    public double scoreAdvantageInSum(int cells) {
        var noise = new DiscreteNormal((double) cells * series.sumVariance());
        return new CellPair(noise, countNoise(), new Shift(policy.clipWidth(), 0)).advantage();
    }

    /** The same for a difference of some points. */
    public double scoreAdvantage(int points, int fortnights) {
        return Normal.advantage(Math.sqrt(fortnights) * points / sumDeviation());
    }

    /**
     * Telling the lowest answers to all series of a block's context from the highest
     * ones.
     */
    public double contextAdvantage() {
        double shift = policy.context().series().size() * (double) policy.clipWidth();
        double deviation = Math.sqrt((double) policy.context().series().size() * policy.context().sumVariance());
        return Normal.advantage(shift / deviation);
    }

    /** Telling an answer at either end of the scale from none, in one fortnight. */
    public double presenceAdvantageAtTheEnd() {
        return absent().advantage();
    }

    /** Telling an answer at the centre from none, in one fortnight: the count alone. */
    public double presenceAdvantageAtTheCentre() {
        return CellPair.of(series, new Shift(0, 1)).advantage();
    }

    /** ε of one fortnight, whichever is worse of another answer and none. */
    public double epsilon(double delta) {
        return Math.max(replaced().epsilon(delta), absent().epsilon(delta));
    }

    /**
     * Someone joins or leaves, all else stays, and an observer guesses their score from
     * the difference between so many cells before and as many after: the error that is
     * left, as a share of the error without any cells. With normal scores and normal
     * noise the linear guess is the best one there is; the clip leaves it less.
     * @param priorDeviation standard deviation of scores among people
     */
    public double guessErrorLeft(double priorDeviation, int fortnightsEachSide) {
        double noise = 2.0 * series.sumVariance() / fortnightsEachSide;
        return Math.sqrt(noise / (priorDeviation * priorDeviation + noise));
    }

    /** How probable it is that a unit with a full roster and so many answers shows. */
    public double publishedProbability(int contributors) {
        if (contributors < policy.gates().minimumCount()) {
            return 0;
        }
        return countNoise().probabilityAtLeast(policy.gates().minimumNoisyCount() - contributors);
    }

    private CellPair replaced() {
        return CellPair.of(series, new Shift(policy.clipWidth(), 0));
    }

    private CellPair absent() {
        return CellPair.of(series, new Shift(policy.clipWidth() / 2, 1));
    }

}
