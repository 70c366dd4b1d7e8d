package org.respite.alert.detection;

import java.util.List;

/**
 * All the detector remembers of a unit: of fixed size, whatever its history. Written as
 * JSON and read back it continues identically.
 *
 * @param usual the unit's own usual level, in points (b)
 * @param usualVariance how unsure that is (P)
 * @param period fortnights stepped so far (t)
 * @param missed fortnights running without a release
 * @param episode the rise
 * @param level the high level
 * @param recent results not yet part of the usual level, oldest first; at most four
 */
public record UnitState(double usual, double usualVariance, int period, int missed, Episode episode, HighLevel level,
        List<WindowEntry> recent) {

    public UnitState {
        recent = List.copyOf(recent);
    }

    /**
     * A unit nothing is known of yet.
     * @param usual the organisation's mean of usual levels; see
     * {@link OrganisationState#meanUsual}
     */
    public static UnitState start(double usual, DetectorSettings settings) {
        return new UnitState(usual, settings.usual().startVariance(), 0, 0, Episode.NONE, HighLevel.CLOSED, List.of());
    }

}
