package org.respite.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;

/**
 * Runs a large number of teams in several organisations, one after the other, so that
 * memory does not grow with it.
 */
final class Batches {

    private static final int LARGEST = 2000;

    private Batches() {
    }

    /**
     * What was seen in all organisations, end to end.
     * @param organisation begins the ids of the organisations
     * @param observe what is seen in one organisation with so many teams a situation: a
     * list of equally long arrays
     */
    static List<double[]> observe(String organisation, int pairs, BiFunction<String, Integer, List<double[]>> observe) {
        List<double[]> seen = new ArrayList<>();
        for (int begun = 0; begun < pairs; begun += LARGEST) {
            append(seen, observe.apply(organisation + "-" + begun / LARGEST, Math.min(LARGEST, pairs - begun)));
        }
        return seen;
    }

    private static void append(List<double[]> seen, List<double[]> more) {
        for (int i = 0; i < more.size(); i++) {
            if (seen.size() <= i) {
                seen.add(new double[0]);
            }
            seen.set(i, DoubleStream.concat(DoubleStream.of(seen.get(i)), DoubleStream.of(more.get(i))).toArray());
        }
    }

}
