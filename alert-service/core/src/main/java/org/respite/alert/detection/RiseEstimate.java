package org.respite.alert.detection;

/**
 * How far the recent results lie above the usual level, and how sure that is.
 *
 * @param points of the cut results: what decides (D)
 * @param standardError of either (SE)
 * @param size of the results as released: what is shown
 */
record RiseEstimate(double points, double standardError, double size) {

    private static final double ONE_SIDED_95 = 1.6448536269514722;

    static RiseEstimate between(RecentMean recentMean, UnitState state) {
        return new RiseEstimate(recentMean.cutMean() - state.usual(),
                Math.sqrt(recentMean.variance() + state.usualVariance()), recentMean.mean() - state.usual());
    }

    double z() {
        return points / standardError;
    }

    double sizeAtLeast() {
        return size - ONE_SIDED_95 * standardError;
    }

    /** What the gap alone would open. */
    Condition amountsTo(DetectorSettings.Opening opening) {
        if (points < opening.smallest() || z() < opening.watch()) {
            return Condition.NORMAL;
        }
        if (z() < opening.alert()) {
            return Condition.WATCH;
        }
        return z() >= opening.high() && sizeAtLeast() >= opening.highRise() ? Condition.HIGH : Condition.ALERT;
    }
}
