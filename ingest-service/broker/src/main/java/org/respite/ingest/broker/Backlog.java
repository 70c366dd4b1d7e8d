package org.respite.ingest.broker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * {@code respite.reader.behind}, by {@code reader}: seconds since the reader last stood
 * at the end of its topic, rounded down to one of a few steps. An answer is read within
 * the first step, so the gauge moves with outages alone. Alert when it is not zero.
 */
final class Backlog {

    private static final long[] STEPS = { 0, 60, 300, 1_800, 7_200, 86_400 };

    private volatile long caughtUp = System.nanoTime();

    Backlog(String reader, MeterRegistry meters) {
        Gauge.builder("respite.reader.behind", this, Backlog::seconds)
            .baseUnit("seconds")
            .tag("reader", reader)
            .strongReference(true)
            .register(meters);
    }

    void none() {
        caughtUp = System.nanoTime();
    }

    long seconds() {
        return step(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - caughtUp));
    }

    static long step(long seconds) {
        return LongStream.of(STEPS).filter(step -> step <= seconds).max().orElse(0);
    }

}
