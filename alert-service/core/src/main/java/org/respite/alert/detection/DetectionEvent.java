package org.respite.alert.detection;

/** What changed in a unit with one fortnight. */
public sealed interface DetectionEvent {

    /** An episode of raised strain began. */
    record Opened(Condition severity) implements DetectionEvent {
    }

    /** The open episode became more severe; it never becomes less. */
    record Raised(Condition severity) implements DetectionEvent {
    }

    /** The episode ended: the gap was unremarkable for two results running. */
    record Resolved() implements DetectionEvent {
    }

    /** The episode ended because nothing was released for too long. */
    record Expired() implements DetectionEvent {
    }

    /**
     * The episode has lasted for half a year; a person may now accept the present level
     * as the usual one.
     */
    record Sustained() implements DetectionEvent {
    }

    /** The level itself is high, whatever it was before. */
    record LevelOpened() implements DetectionEvent {
    }

    /** The level is no longer high. */
    record LevelResolved() implements DetectionEvent {
    }

    /** Nothing was released for too long to go on calling the level high. */
    record LevelExpired() implements DetectionEvent {
    }

}
