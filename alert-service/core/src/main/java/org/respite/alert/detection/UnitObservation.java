package org.respite.alert.detection;

import java.util.Optional;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * One published result of a unit.
 *
 * @param mean mean exhaustion index in points, not cut to 0–100: cutting would hide how
 * unsure it is
 * @param variance of that mean, from people's own variation and from the noise of the
 * release; known exactly, never estimated from results
 */
public record UnitObservation(double mean, double variance) {

    /**
     * How much one answer says about its unit: trait SD 16 and state SD 12 of a person,
     * 16² + 12².
     */
    static final double PERSON_VARIANCE = 400;

    public UnitObservation {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean: " + mean + " (expected: a finite number)");
        }
        if (!(variance > 0 && Double.isFinite(variance))) {
            throw new IllegalArgumentException("variance: " + variance + " (expected: > 0)");
        }
    }

    /**
     * Reads a released cell of a unit, a department or an organisation; empty when it was
     * withheld.
     */
    public static Optional<UnitObservation> of(TeamIndicatorReleased cell) {
        return cell.isPublished() ? Optional.of(new UnitObservation(cell.mean(), varianceOf(cell))) : Optional.empty();
    }

    private static double varianceOf(TeamIndicatorReleased cell) {
        double people = cell.count();
        double noise = (double) cell.cells() * cell.mechanism().sumVariance();
        return PERSON_VARIANCE / people + noise / (people * people);
    }
}
