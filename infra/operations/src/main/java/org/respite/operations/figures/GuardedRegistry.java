package org.respite.operations.figures;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.cumulative.CumulativeFunctionCounter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.respite.operations.clock.CheckedClock;
import org.respite.operations.figures.Publication.AtRelease;
import org.respite.operations.figures.Publication.Coarse;

/**
 * The registry whose page operators read. It keeps back whatever its list does not name,
 * and what it names it tells as the list says. Inside the service counters are exact.
 */
public final class GuardedRegistry extends PrometheusMeterRegistry {

    private final FigureList figures;

    private final Supplier<CheckedClock> clock;

    /** Meters hold what they measure weakly, and nobody else holds these. */
    private final Collection<CoarseReading> readings = new ConcurrentLinkedQueue<>();

    /**
     * Stands on the page that {@code page} makes, with a clock that is right.
     */
    public GuardedRegistry(PrometheusConfig config, PrometheusRegistry page, FigureList figures, Clock clock) {
        this(config, page, figures, () -> CheckedClock.unchecked(clock));
    }

    /**
     * Stands on the page that {@code page} makes.
     * @param clock the time that releases go by; asked for when something is counted or
     * told, because meters come before whatever confirms a clock
     */
    GuardedRegistry(PrometheusConfig config, PrometheusRegistry page, FigureList figures,
            Supplier<CheckedClock> clock) {
        super(config, page, io.micrometer.core.instrument.Clock.SYSTEM);
        this.figures = figures;
        this.clock = clock;
        config().meterFilter(MeterFilter.denyUnless(this::leaves));
    }

    /** Held back and made coarse are counters and gauges; other kinds tell at once. */
    private boolean leaves(Meter.Id id) {
        return figures.of(id).map(publication -> switch (publication) {
            case Publication.AtOnce _ -> true;
            case AtRelease _ -> id.getType() == Meter.Type.COUNTER;
            case Coarse _ -> id.getType() == Meter.Type.GAUGE;
        }).orElse(false);
    }

    @Override
    public Counter newCounter(Meter.Id id) {
        if (figures.of(id).orElse(null) instanceof AtRelease) {
            var held = new HeldCounter(id, clock);
            super.newFunctionCounter(id, held, HeldCounter::shown);
            return held;
        }
        return super.newCounter(id);
    }

    /** Nobody can say when what it counts came: it stays inside. */
    @Override
    protected <T> FunctionCounter newFunctionCounter(Meter.Id id, T counted, ToDoubleFunction<T> count) {
        return figures.of(id).orElse(null) instanceof AtRelease ? new CumulativeFunctionCounter<>(id, counted, count)
                : super.newFunctionCounter(id, counted, count);
    }

    @Override
    protected <T> Gauge newGauge(Meter.Id id, @Nullable T measured, ToDoubleFunction<T> value) {
        return figures.of(id).orElse(null) instanceof Coarse steps ? coarse(id, measured, value, steps)
                : super.newGauge(id, measured, value);
    }

    private <T> Gauge coarse(Meter.Id id, @Nullable T measured, ToDoubleFunction<T> value, Coarse steps) {
        // Whoever registered it holds what is measured; the gauge sees when it is gone.
        var gone = new WeakReference<>(measured);
        var reading = new CoarseReading(() -> {
            T there = gone.get();
            return there == null ? 0 : value.applyAsDouble(there);
        }, steps, () -> clock.get().clock().millis());
        readings.add(reading);
        return super.newGauge(id, reading, CoarseReading::value);
    }

}
