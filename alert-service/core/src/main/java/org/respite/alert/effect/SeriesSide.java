package org.respite.alert.effect;

import java.util.List;
import org.respite.alert.detection.DetectorSettings;

/**
 * The results on one side of an intervention, taken together.
 *
 * @param weight sum of the results' certainties
 * @param mean weighted, in points
 * @param period weighted, in fortnights
 */
record SeriesSide(double weight, double mean, double period) {

    static final DetectorSettings.Usual USUAL = DetectorSettings.standard().usual();

    static SeriesSide of(List<Observation> results) {
        double weights = 0;
        double means = 0;
        double periods = 0;
        for (Observation result : results) {
            double weight = 1 / (result.variance() + USUAL.fluctuation());
            weights += weight;
            means += weight * result.mean();
            periods += weight * result.period();
        }
        return new SeriesSide(weights, means / weights, periods / weights);
    }

    /** Of a mean on this side, the level's own fluctuation included. */
    double variance() {
        return 1 / weight;
    }

    /** By which the level may have drifted on its own since a period. */
    double driftSince(double earlier) {
        return USUAL.drift() * (period - earlier);
    }

}
