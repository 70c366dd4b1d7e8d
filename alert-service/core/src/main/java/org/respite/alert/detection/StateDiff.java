package org.respite.alert.detection;

import java.util.ArrayList;
import java.util.List;

/** Names what changed between two states of a unit. */
record StateDiff(DetectorSettings settings) {

    /** First what the rise did, then the level, then whether it has become lasting. */
    List<DetectionEvent> between(UnitState before, UnitState after) {
        List<DetectionEvent> events = new ArrayList<>();
        rise(before.episode(), after, events);
        level(before.level(), after, events);
        if (becomesSustained(after)) {
            events.add(new DetectionEvent.Sustained());
        }
        return events;
    }

    private static void rise(Episode before, UnitState after, List<DetectionEvent> events) {
        Episode now = after.episode();
        if (!before.open() && now.open()) {
            events.add(new DetectionEvent.Opened(now.severity()));
        }
        if (before.open() && now.severity().above(before.severity())) {
            events.add(new DetectionEvent.Raised(now.severity()));
        }
        if (before.open() && !now.open()) {
            events.add(silent(after) ? new DetectionEvent.Expired() : new DetectionEvent.Resolved());
        }
    }

    private static void level(HighLevel before, UnitState after, List<DetectionEvent> events) {
        boolean now = after.level().open();
        if (!before.open() && now) {
            events.add(new DetectionEvent.LevelOpened());
        }
        if (before.open() && !now) {
            events.add(silent(after) ? new DetectionEvent.LevelExpired() : new DetectionEvent.LevelResolved());
        }
    }

    private static boolean silent(UnitState after) {
        return after.missed() > 0;
    }

    private boolean becomesSustained(UnitState after) {
        Episode episode = after.episode();
        return episode.open() && after.period() - episode.openedAt() == settings.closing().sustained();
    }
}
