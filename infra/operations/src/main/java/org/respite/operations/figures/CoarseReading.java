package org.respite.operations.figures;

import java.time.Instant;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A gauge seen from afar. What cannot be told right now, as the lag of a client that has
 * read nothing lately, is 0: that it can be told would say that something came.
 */
final class CoarseReading {

    private final DoubleSupplier exact;

    private final Publication.Coarse steps;

    private final LongSupplier clock;

    private @Nullable Instant taken;

    private double value;

    /**
     * @param clock milliseconds of the epoch
     */
    CoarseReading(DoubleSupplier exact, Publication.Coarse steps, LongSupplier clock) {
        this.exact = exact;
        this.steps = steps;
        this.clock = clock;
    }

    synchronized double value() {
        long length = steps.every().toMillis();
        var interval = Instant.ofEpochMilli(Math.floorDiv(clock.getAsLong(), length) * length);
        if (!interval.equals(taken)) {
            taken = interval;
            value = rounded(exact.getAsDouble());
        }
        return value;
    }

    private double rounded(double now) {
        return Double.isNaN(now) ? 0 : Math.floor(now / steps.step()) * steps.step();
    }

}
