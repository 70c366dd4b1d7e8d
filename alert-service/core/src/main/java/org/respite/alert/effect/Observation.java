package org.respite.alert.effect;

/**
 * A released result of the unit an intervention was made for.
 *
 * @param period the fortnight it is about
 * @param mean in points, not cut
 * @param variance of the mean, known from the release
 */
public record Observation(int period, double mean, double variance) {
}
