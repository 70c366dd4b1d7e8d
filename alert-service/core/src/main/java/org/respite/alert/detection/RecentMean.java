package org.respite.alert.detection;

import java.util.List;

/**
 * The recent results as one: each counts as its certainty and its age allow.
 *
 * @param cutMean weighted mean of the cut results (r)
 * @param mean weighted mean of the results as released (r0)
 * @param variance of either (vr)
 */
record RecentMean(double cutMean, double mean, double variance) {

    static RecentMean of(List<WindowEntry> entries, int now, double decay) {
        double weights = 0;
        double cut = 0;
        double plain = 0;
        double spread = 0;
        for (WindowEntry windowEntry : entries) {
            double weight = windowEntry.weight(now, decay);
            weights += weight;
            cut += weight * windowEntry.cutMean();
            plain += weight * windowEntry.mean();
            spread += weight * weight * windowEntry.variance();
        }
        return new RecentMean(cut / weights, plain / weights, spread / (weights * weights));
    }
}
