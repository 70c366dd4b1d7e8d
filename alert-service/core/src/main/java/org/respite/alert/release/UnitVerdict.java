package org.respite.alert.release;

import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.Assessment;
import org.respite.alert.detection.Condition;
import org.respite.alert.detection.DetectionStep;
import org.respite.alert.detection.UnitState;

/**
 * What one release meant for a unit: kept beside the cell, so that the past is shown as
 * it was seen and every decision can be followed up.
 *
 * @param usual the unit's own usual level after this release, in points
 * @param severity of the open rise
 * @param highLevel whether the level itself is flagged as high
 * @param assessment every figure of the decision; absent where nothing was released
 */
public record UnitVerdict(double usual, Condition severity, boolean highLevel, @Nullable Assessment assessment) {

    public static UnitVerdict of(DetectionStep detectionStep) {
        UnitState state = detectionStep.state();
        return new UnitVerdict(state.usual(), state.episode().severity(), state.level().open(),
                detectionStep.assessment());
    }
}
