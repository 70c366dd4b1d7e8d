package org.respite.attack;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.respite.attack.statistics.TwoWorlds;

/**
 * Something to be read.
 *
 * @param world 0 or 1
 */
record TimedRead(String address, int world) {

    private static final int WARM_UP = 200;

    /** Reads all in an order that has nothing to do with worlds, once warm. */
    static AllTaken take(List<TimedRead> readings, Leadership leaders) {
        List<TimedRead> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(readings.size()));
        shuffled.stream().limit(WARM_UP).forEach(reading -> reading.take(leaders));
        return new AllTaken(shuffled.stream().map(reading -> reading.take(leaders)).toList());
    }

    private Taken take(Leadership leaders) {
        long begin = System.nanoTime();
        HttpResponse<String> response = leaders.read(address);
        long nanos = System.nanoTime() - begin;
        var headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        return new Taken(world, nanos, response.body().length(),
                response.statusCode() + " " + headers + " " + response.body());
    }

    /**
     * One that was read.
     *
     * @param answer all of it, the date aside
     */
    record Taken(int world, double nanos, double length, String answer) {
    }

    record AllTaken(List<Taken> all) {

        TwoWorlds worlds(ToDoubleFunction<Taken> figure) {
            return new TwoWorlds(of(0, figure), of(1, figure));
        }

        private double[] of(int world, ToDoubleFunction<Taken> figure) {
            return all.stream().filter(taken -> taken.world() == world).mapToDouble(figure).toArray();
        }

    }

}
