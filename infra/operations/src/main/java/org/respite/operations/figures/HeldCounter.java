package org.respite.operations.figures;

import io.micrometer.core.instrument.AbstractMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;

/**
 * Counts at once and tells later: each fortnight's count when that fortnight has been
 * published everywhere, rounded down to whole hundreds with all before it. Between two
 * such moments it stands still, whatever is counted.
 */
final class HeldCounter extends AbstractMeter implements Counter {

    private static final double STEP = 100;

    private final DoubleAdder exact = new DoubleAdder();

    private final ConcurrentSkipListMap<Integer, DoubleAdder> byFortnight = new ConcurrentSkipListMap<>();

    private final Clock clock;

    HeldCounter(Meter.Id id, Clock clock) {
        super(id);
        this.clock = clock;
    }

    @Override
    public void increment(double amount) {
        exact.add(amount);
        byFortnight.computeIfAbsent(ReleaseTimes.fortnightOf(clock.instant()), _ -> new DoubleAdder()).add(amount);
    }

    /** Inside the service: everything there is. */
    @Override
    public double count() {
        return exact.sum();
    }

    /** Outside. */
    double told() {
        Instant now = clock.instant();
        double published = byFortnight.entrySet()
            .stream()
            .filter(fortnight -> ReleaseTimes.isPublished(fortnight.getKey(), now))
            .mapToDouble(fortnight -> fortnight.getValue().sum())
            .sum();
        return Math.floor(published / STEP) * STEP;
    }

}
