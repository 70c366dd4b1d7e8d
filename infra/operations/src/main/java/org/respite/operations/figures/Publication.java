package org.respite.operations.figures;

import java.time.Duration;

/** How a figure leaves the service. */
sealed interface Publication {

    /** As it is, whenever somebody asks: nobody's answer moves it. */
    record AtOnce() implements Publication {
    }

    /** Counts answers: with the release of their fortnight. */
    record AtRelease() implements Publication {
    }

    /**
     * Rounded down to whole steps, and looked at once in each interval at most.
     *
     * @param step more than one person can do
     * @param every since the epoch of the clock, such as full hours
     */
    record Coarse(double step, Duration every) implements Publication {
    }

}
