package org.respite.alert.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one fortnight did to a unit.
 *
 * @param state to continue from
 * @param assessment every figure of the decision; absent when nothing was released
 * @param events what changed, in the order it happened; mostly nothing
 */
public record DetectionStep(UnitState state, @Nullable Assessment assessment, List<DetectionEvent> events) {

    public DetectionStep {
        events = List.copyOf(events);
    }

}
