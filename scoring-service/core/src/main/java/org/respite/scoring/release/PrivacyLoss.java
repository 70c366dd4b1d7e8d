package org.respite.scoring.release;

import org.respite.scoring.noise.Fraction;

/**
 * What a policy costs one person at most, in figures for people. Everything decided by
 * figures is decided by exact ones; these are for display, hence floating point.
 *
 * <p>
 * Several releases with noise of this size lose as much as a single Gaussian one whose
 * worst-case shift is μ = √(2ρ) standard deviations (Dong, Roth and Su, Gaussian
 * Differential Privacy, 2022). That noise is discrete changes nothing visible at these
 * sizes, and the bound by ρ itself is exact.
 */
public final class PrivacyLoss {

    private static final int WEEKS_PER_FORTNIGHT = 2;

    /** Beyond any ε in use; bisection starts from here. */
    private static final double LARGEST_EPSILON = 10_000;

    private static final int BISECTIONS = 80;

    private final ReleasePolicy policy;

    public PrivacyLoss(ReleasePolicy policy) {
        this.policy = policy;
    }

    /** Exact ρ of zCDP over that many whole blocks. */
    public Fraction rho(int blocks) {
        return policy.lossPerBlock().times(blocks);
    }

    /**
     * The ε of (ε, δ)-differential privacy over that many whole blocks: where Φ(μ/2 −
     * ε/μ) − exp(ε) Φ(−μ/2 − ε/μ) falls to δ (Balle and Wang 2018).
     * @param delta above 0, below 1
     */
    public double epsilon(int blocks, double delta) {
        double mu = Math.sqrt(2 * value(rho(blocks)));
        double low = 0;
        double high = LARGEST_EPSILON;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            boolean tooSmall = delta(middle, mu) > delta;
            low = tooSmall ? middle : low;
            high = tooSmall ? high : middle;
        }
        return high;
    }

    /** The second term is taken in logarithms: its factors over- and underflow. */
    private static double delta(double epsilon, double mu) {
        return Math.exp(NormalTail.logOfUpper(epsilon / mu - mu / 2))
                - Math.exp(epsilon + NormalTail.logOfUpper(epsilon / mu + mu / 2));
    }

    /**
     * How much better than a coin the best guess of an observer gets who knows everything
     * else, asked whether one person's exhaustion lies at one level or the given number
     * of points away, all that time: 0 is a coin, 1 is certainty.
     * @param points 0 to 100; more than the clip width shows no more than it
     */
    public double advantageOfLastingDifference(int points, int weeks) {
        double fortnights = (double) weeks / WEEKS_PER_FORTNIGHT;
        double visible = Math.min(points, policy.clipWidth());
        return advantage(Math.sqrt(fortnights / policy.exhaustion().sumVariance()) * visible);
    }

    /** The same for the worst difference there can be, over everything released. */
    public double worstAdvantage(int blocks) {
        return advantage(Math.sqrt(2 * value(rho(blocks))));
    }

    private static double advantage(double mu) {
        return 1 - 2 * Math.exp(NormalTail.logOfUpper(mu / 2));
    }

    private static double value(Fraction fraction) {
        return (double) fraction.numerator() / fraction.denominator();
    }

}
