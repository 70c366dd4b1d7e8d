package org.respite.operations.rounds;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Does something once at the start and then again and again, one after the other, until
 * the service stops. A round that takes longer than the time between two leaves out those
 * that it covers.
 */
public class Rounds implements SmartLifecycle {

    private final Duration every;

    private final Supplier<Mono<Void>> round;

    private volatile @Nullable Disposable running;

    /**
     * @param round says itself what becomes of its faults: one that fails is the last
     */
    public Rounds(Duration every, Supplier<Mono<Void>> round) {
        this.every = every;
        this.round = round;
    }

    @Override
    public void start() {
        running = Flux.interval(Duration.ZERO, every).onBackpressureDrop().concatMap(_ -> round.get()).subscribe();
    }

    @Override
    public void stop() {
        var last = running;
        running = null;
        if (last != null) {
            last.dispose();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

}
