package org.respite.bench.detection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.respite.alert.AlertApplication;
import org.respite.alert.alert.Alerts;
import org.respite.alert.alert.DetectionStates;
import org.respite.alert.lifecycle.DetectionState;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;

/**
 * alert-service as it is, but for a clock that stands still, so that what it writes down
 * does not depend on when.
 */
final class RunningService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private static final Instant ONE_DAY = Instant.parse("2026-11-22T12:00:00Z");

    private final ConfigurableApplicationContext context;

    RunningService(RemoteBackends backends, int units) {
        this.context = AlertApplication.builder()
            .initializers(starting -> starting.getBeanFactory()
                .registerSingleton("clock", Clock.fixed(ONE_DAY, ZoneOffset.UTC)))
            .run("--server.port=0", "--management.server.port=0", "--spring.main.banner-mode=off",
                    "--logging.level.root=warn", "--spring.kafka.bootstrap-servers=" + backends.brokers(),
                    "--spring.mongodb.uri=" + backends.store() + "/bench", "--respite.alert.detection.units=" + units,
                    // Nobody comes through its door.
                    "--respite.http.token.audiences=bench", "--respite.alert.notification.enabled=false");
    }

    /** Waits until all cells have been read and the last fortnight has been judged. */
    void awaitJudged(int cells, int lastFortnight) {
        await(() -> read() >= cells);
        await(() -> Objects.requireNonNullElse(detectionState().map(DetectionState::fortnight).block(PATIENCE),
                -1) >= lastFortnight);
    }

    AlertDigest archive() {
        return AlertDigest.of(Objects.requireNonNull(
                context.getBean(Alerts.class).all(ReleasedYear.ORGANISATION).collectList().block(PATIENCE)));
    }

    private double read() {
        return context.getBean(MeterRegistry.class)
            .find("respite.indicators.read")
            .counters()
            .stream()
            .mapToDouble(Counter::count)
            .sum();
    }

    private Mono<DetectionState> detectionState() {
        return context.getBean(DetectionStates.class).find(ReleasedYear.ORGANISATION);
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("replay: not done (expected: within " + PATIENCE + ")");
            }
            try {
                Thread.sleep(LOOK_EVERY);
            }
            catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }

}
