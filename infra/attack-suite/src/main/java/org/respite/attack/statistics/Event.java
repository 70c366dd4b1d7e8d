package org.respite.attack.statistics;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * Something an observer looks for in an output, chosen before any output is seen.
 *
 * @param name for reports
 * @param seen whether an output shows it
 */
public record Event(String name, DoublePredicate seen) {

    /** The output exceeds a threshold. */
    public static Event above(double threshold) {
        return new Event("above " + threshold, output -> output > threshold);
    }

    Proportion in(double[] outputs) {
        return new Proportion(Arrays.stream(outputs).filter(seen).count(), outputs.length);
    }

}
