package org.respite.alert.detection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks one unit through fortnights and keeps what happened. */
final class Walk {

    /** About that of a unit of twenty. */
    static final double VARIANCE = 50;

    final Detector detector = new Detector(DetectorSettings.standard());

    final List<DetectionEvent> events = new ArrayList<>();

    UnitState state;

    @Nullable Assessment last;

    private Walk(UnitState state) {
        this.state = state;
    }

    /** A unit with a year of results at 42, its usual level. */
    static Walk settled() {
        var walk = new Walk(UnitState.start(DetectorSettings.USUAL_WHERE_NONE_IS_KNOWN, DetectorSettings.standard()));
        return walk.released(26, 42);
    }

    Walk released(int fortnights, double mean) {
        for (int i = 0; i < fortnights; i++) {
            take(new UnitObservation(mean, VARIANCE));
        }
        return this;
    }

    Walk withheld(int fortnights) {
        for (int i = 0; i < fortnights; i++) {
            take(null);
        }
        return this;
    }

    Walk accepted() {
        state = detector.acceptPresentAsUsual(state);
        return this;
    }

    /** Forgets the events so far. */
    Walk fromHere() {
        events.clear();
        return this;
    }

    private void take(@Nullable UnitObservation unitObservation) {
        DetectionStep detectionStep = detector.step(state, unitObservation);
        state = detectionStep.state();
        last = detectionStep.assessment();
        events.addAll(detectionStep.events());
    }

}
