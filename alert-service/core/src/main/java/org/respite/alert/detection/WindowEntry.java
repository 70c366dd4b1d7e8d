package org.respite.alert.detection;

/**
 * A recent result, waiting to become part of the usual level.
 *
 * @param period the unit's own count of fortnights, from 1
 * @param cutMean the mean, cut to within reach of the usual level of its time (y*)
 * @param variance of the mean, with the unit's own fluctuation (V)
 * @param quarantined whether an episode was open when it arrived: then it never enters
 * the usual level
 * @param mean as released (y)
 */
public record WindowEntry(int period, double cutMean, double variance, boolean quarantined, double mean) {

    /**
     * What the entry counts {@code now}: by its certainty, and less the older it is.
     * StrictMath, because a rebuilt alert must be the same to the last bit on every
     * machine.
     */
    double weight(int now, double decay) {
        return StrictMath.pow(decay, now - period) / variance;
    }
}
