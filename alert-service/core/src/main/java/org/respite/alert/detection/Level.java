package org.respite.alert.detection;

/**
 * Where a unit stands now.
 *
 * @param points its level (M)
 * @param variance how unsure that is (PM)
 */
record Level(double points, double variance) {

    /**
     * While nothing has changed, the usual level and the recent results are one level.
     */
    static Level steady(UnitState state, RecentMean recentMean) {
        double certainty = 1 / state.usualVariance() + 1 / recentMean.variance();
        double weighted = state.usual() / state.usualVariance() + recentMean.mean() / recentMean.variance();
        double variance = 1 / certainty;
        return new Level(variance * weighted, variance);
    }

    /** During an episode only the recent results speak of the present. */
    static Level risen(RecentMean recentMean) {
        return new Level(recentMean.mean(), recentMean.variance());
    }

    double standardError(double fluctuation) {
        return Math.sqrt(variance + fluctuation);
    }
}
