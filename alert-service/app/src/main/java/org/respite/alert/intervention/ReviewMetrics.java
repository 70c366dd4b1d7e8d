package org.respite.alert.intervention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * <ul>
 * <li>{@code respite.reviews.due}: reviews whose day has come and of which nobody was
 * reminded yet. Back at 0 within a round or two where messages are sent.
 * <li>{@code respite.reviews.reminded}: reviews this instance had leaders reminded of.
 * </ul>
 */
final class ReviewMetrics {

    private final AtomicInteger due = new AtomicInteger();

    private final Counter reminded;

    ReviewMetrics(MeterRegistry meters) {
        Gauge.builder("respite.reviews.due", due, AtomicInteger::get).register(meters);
        this.reminded = meters.counter("respite.reviews.reminded");
    }

    void due(int reviews) {
        due.set(reviews);
    }

    void reminded() {
        reminded.increment();
    }

}
