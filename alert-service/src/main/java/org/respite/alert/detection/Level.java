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
    static Level steady(UnitState state, Recent recent) {
        double certainty = 1 / state.usualVariance() + 1 / recent.variance();
        double weighted = state.usual() / state.usualVariance() + recent.mean() / recent.variance();
        double variance = 1 / certainty;
        return new Level(variance * weighted, variance);
    }

    /** During an episode only the recent results speak of the present. */
    static Level risen(Recent recent) {
        return new Level(recent.mean(), recent.variance());
    }

    double standardError(double fluctuation) {
        return Math.sqrt(variance + fluctuation);
    }
}
