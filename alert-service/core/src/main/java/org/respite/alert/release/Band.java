package org.respite.alert.release;

/**
 * Where a level lies, for the eye. A band decides nothing: alerts come from the detector.
 */
public enum Band {

    LOW, MEDIUM, HIGH;

    private static final double MEDIUM_FROM = 40;

    private static final double HIGH_FROM = 60;

    /**
     * @param level 0–100, high is strain
     */
    public static Band of(double level) {
        if (level < MEDIUM_FROM) {
            return LOW;
        }
        return level < HIGH_FROM ? MEDIUM : HIGH;
    }

}
