package org.respite.alert.detection;

/**
 * Whether fewer answer than used to: tired people stop answering. Never an accusation.
 */
public sealed interface Participation {

    /** No four weeks, or no quarter before them, to compare. */
    record Unknown() implements Participation {
    }

    /**
     * About as many as before, or more.
     *
     * @param percent of the last four weeks, in steps of ten
     */
    record Steady(int percent) implements Participation {
    }

    /**
     * At least 20 points fewer than in the quarter before.
     *
     * @param before per cent of the quarter before, in steps of ten
     * @param percent of the last four weeks, in steps of ten
     */
    record Fallen(int before, int percent) implements Participation {
    }

}
