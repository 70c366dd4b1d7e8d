package org.respite.alert.detection;

/** How much a unit's strain has risen over its own usual level, in rising order. */
public enum Condition {

    /** Nothing that chance would not produce. */
    NORMAL,
    /** Worth a line in the list, false about once in two or three years in a team. */
    WATCH,
    /** Worth a leader's time, false about once in ten years in a team. */
    ALERT,
    /** A large and certain rise, false about once in fifty years in a team. */
    HIGH;

    public boolean above(Condition other) {
        return compareTo(other) > 0;
    }

}
