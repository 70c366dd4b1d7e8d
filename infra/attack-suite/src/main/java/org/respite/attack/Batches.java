package org.respite.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.respite.attack.surface.RunningSystem;
import org.respite.attack.surface.Surface;
import org.respite.attack.surface.Target;

/**
 * Runs a large number of teams in several organisations, so that memory does not grow
 * with it: as many at a time as there are processors where each organisation has a time
 * of its own, one after the other where all have one clock.
 */
final class Batches {

    /** Teams a situation in one organisation. */
    static final int LARGEST = 2000;

    private Batches() {
    }

    /**
     * What was seen in all organisations, end to end.
     * @param organisation begins the ids of the organisations
     * @param observe what is seen in one organisation with so many teams a situation: a
     * list of equally long arrays
     */
    static List<double[]> observe(Target target, String organisation, int pairs,
            BiFunction<Surface, Integer, List<double[]>> observe) {
        IntStream batches = IntStream.range(0, Math.ceilDiv(pairs, LARGEST));
        List<double[]> seen = new ArrayList<>();
        (target instanceof RunningSystem ? batches : batches.parallel())
            .mapToObj(batch -> observe.apply(target.open(organisation + "-" + batch),
                    Math.min(LARGEST, pairs - batch * LARGEST)))
            .toList()
            .forEach(more -> append(seen, more));
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
