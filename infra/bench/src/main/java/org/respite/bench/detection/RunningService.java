package org.respite.bench.detection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.respite.alert.AlertApplication;
import org.respite.alert.alert.Alerts;
import org.respite.alert.alert.Standing;
import org.respite.alert.alert.Standings;
import org.respite.contract.EventType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * alert-service as it is, but for a clock that stands still, so that what it writes down
 * does not depend on when.
 */
final class RunningService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private static final Instant ONE_DAY = Instant.parse("2026-11-22T12:00:00Z");

    private final Backends backends;

    private final ConfigurableApplicationContext context;

    RunningService(Backends backends) {
        this.backends = backends;
        this.context = AlertApplication.builder()
            .initializers(starting -> starting.getBeanFactory()
                .registerSingleton("clock", Clock.fixed(ONE_DAY, ZoneOffset.UTC)))
            .run("--server.port=0", "--spring.main.banner-mode=off", "--logging.level.root=warn",
                    "--spring.kafka.bootstrap-servers=" + backends.brokers(),
                    "--spring.mongodb.uri=" + backends.store() + "/bench", "--respite.alert.detection.units=1000",
                    "--respite.alert.notification.enabled=false");
    }

    /** Publishes a log of one organisation and waits until all of it has been judged. */
    AlertArchive replay(List<List<byte[]>> log) {
        int cells = log.stream().mapToInt(List::size).sum();
        publish(log);
        await(() -> read() >= cells);
        await(() -> Objects.requireNonNullElse(standings().map(Standing::fortnight).block(PATIENCE), -1) >= log.size()
                - 1);
        return AlertArchive.of(Objects.requireNonNull(
                context.getBean(Alerts.class).all(ReleasedYear.ORGANISATION).collectList().block(PATIENCE)));
    }

    private void publish(List<List<byte[]>> log) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, backends.brokers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            log.stream()
                .flatMap(List::stream)
                .map(EventType.TEAM_INDICATOR_RELEASED::read)
                .map(EventType.TEAM_INDICATOR_RELEASED::toRecord)
                .forEach(producer::send);
        }
    }

    private double read() {
        return context.getBean(MeterRegistry.class)
            .find("respite.indicators.read")
            .counters()
            .stream()
            .mapToDouble(Counter::count)
            .sum();
    }

    private reactor.core.publisher.Mono<Standing> standings() {
        return context.getBean(Standings.class).find(ReleasedYear.ORGANISATION);
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
