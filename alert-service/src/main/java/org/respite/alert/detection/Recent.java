package org.respite.alert.detection;

import java.util.List;

/**
 * The recent results as one: each counts as its certainty and its age allow.
 *
 * @param cutMean weighted mean of the cut results (r)
 * @param mean weighted mean of the results as released (r0)
 * @param variance of either (vr)
 */
record Recent(double cutMean, double mean, double variance) {

    static Recent of(List<Entry> entries, int now, double decay) {
        double weights = 0;
        double cut = 0;
        double plain = 0;
        double spread = 0;
        for (Entry entry : entries) {
            double weight = entry.weight(now, decay);
            weights += weight;
            cut += weight * entry.cutMean();
            plain += weight * entry.mean();
            spread += weight * weight * entry.variance();
        }
        return new Recent(cut / weights, plain / weights, spread / (weights * weights));
    }
}
