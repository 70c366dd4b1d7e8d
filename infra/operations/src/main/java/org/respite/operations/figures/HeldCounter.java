package org.respite.operations.figures;

import io.micrometer.core.instrument.AbstractMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import java.time.Instant;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Supplier;
import org.respite.operations.clock.CheckedClock;

/**
 * Counts at once and tells later: each fortnight's count when that fortnight has been
 * published everywhere, rounded down to whole hundreds with all before it. Between two
 * such moments it stands still, whatever is counted, and while the clock is not confirmed
 * no such moment comes.
 */
final class HeldCounter extends AbstractMeter implements Counter {

    private static final double STEP = 100;

    private final DoubleAdder exact = new DoubleAdder();

    private final ConcurrentSkipListMap<Integer, DoubleAdder> byFortnight = new ConcurrentSkipListMap<>();

    /** What was counted while nobody could say in which fortnight. */
    private final DoubleAdder undated = new DoubleAdder();

    private final Supplier<CheckedClock> clock;

    private double shown;

    HeldCounter(Meter.Id id, Supplier<CheckedClock> clock) {
        super(id);
        this.clock = clock;
    }

    @Override
    public void increment(double amount) {
        exact.add(amount);
        clock.get().now().ifPresentOrElse(now -> add(now, amount), () -> undated.add(amount));
    }

    private void add(Instant now, double amount) {
        byFortnight.computeIfAbsent(ReleaseTimes.fortnightOf(now), _ -> new DoubleAdder()).add(amount);
    }

    /** Inside the service: everything there is. */
    @Override
    public double count() {
        return exact.sum();
    }

    /** Outside: never less than before. */
    synchronized double shown() {
        clock.get().now().ifPresent(now -> {
            add(now, undated.sumThenReset());
            shown = Math.max(shown, published(now));
        });
        return shown;
    }

    private double published(Instant now) {
        double published = byFortnight.entrySet()
            .stream()
            .filter(fortnight -> ReleaseTimes.isPublished(fortnight.getKey(), now))
            .mapToDouble(fortnight -> fortnight.getValue().sum())
            .sum();
        return Math.floor(published / STEP) * STEP;
    }

}
