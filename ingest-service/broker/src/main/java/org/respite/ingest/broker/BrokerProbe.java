package org.respite.ingest.broker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks the broker again and again where the log of check-ins ends, whether anybody sends
 * something or not: without an answer this instance can take nothing.
 */
final class BrokerProbe implements SmartLifecycle, HealthIndicator {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final EndOffsets ends;

    private volatile @Nullable Disposable asking;

    private volatile boolean answers;

    BrokerProbe(EndOffsets ends) {
        this.ends = ends;
    }

    @Override
    public Health health() {
        return (answers ? Health.up() : Health.down().withDetail("broker", "does not answer")).build();
    }

    @Override
    public void start() {
        asking = Flux.interval(Duration.ZERO, EVERY)
            .onBackpressureDrop()
            .concatMap(_ -> probe(), 1)
            .subscribe(answer -> answers = answer);
    }

    private Mono<Boolean> probe() {
        return ends.now().thenReturn(true).timeout(LIMIT).onErrorReturn(Exception.class, false);
    }

    @Override
    public void stop() {
        var ended = asking;
        asking = null;
        if (ended != null) {
            ended.dispose();
        }
    }

    @Override
    public boolean isRunning() {
        return asking != null;
    }

}
