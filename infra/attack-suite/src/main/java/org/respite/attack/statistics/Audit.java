package org.respite.attack.statistics;

/**
 * What one event proves about the mechanism behind it: a lower bound on its privacy loss
 * that a mechanism as good as claimed exceeds with a known small probability. The method
 * is that of Jagielski, Ullman and Oprea (Auditing Differentially Private Machine
 * Learning, 2020), in terms of μ that of Nasr and others (Tight Auditing of
 * Differentially Private Machine Learning, 2023).
 *
 * @param truePositives how often the event was seen in world 1
 * @param falsePositives how often it was seen in world 0
 */
public record Audit(Proportion truePositives, Proportion falsePositives) {

    /**
     * ln((TPR − δ) / FPR) at the pessimistic ends of both intervals, or the same for the
     * event's absence, whichever is larger; at least 0.
     * @param alpha the chance that the bound is too high; to be shared out between the
     * events tried (Bonferroni)
     */
    public double epsilonLowerBound(double delta, double alpha) {
        double seen = logRatio(truePositives, falsePositives, delta, alpha);
        double absent = logRatio(falsePositives.complement(), truePositives.complement(), delta, alpha);
        return Math.max(0, Math.max(seen, absent));
    }

    private static double logRatio(Proportion often, Proportion rarely, double delta, double alpha) {
        return Math.log(Math.max(0, often.lowerLimit(alpha) - delta) / rarely.upperLimit(alpha));
    }

    /**
     * Φ⁻¹(TPR) − Φ⁻¹(FPR) at the pessimistic ends of both intervals: by how many standard
     * deviations the two worlds lie apart at least. Negative where nothing was proved. An
     * event's absence gives the same.
     * @param alpha as above
     */
    public double muLowerBound(double alpha) {
        return Normal.quantile(truePositives.lowerLimit(alpha)) - Normal.quantile(falsePositives.upperLimit(alpha));
    }

    /** TPR − FPR: 0 for a coin, 1 for certainty. */
    public double advantage() {
        return truePositives.estimate() - falsePositives.estimate();
    }

    /**
     * The largest standard error that {@link #advantage()} can have with so many trials,
     * that of two fair coins.
     */
    public double standardError() {
        return Math.sqrt(0.25 / truePositives.trials() + 0.25 / falsePositives.trials());
    }

}
