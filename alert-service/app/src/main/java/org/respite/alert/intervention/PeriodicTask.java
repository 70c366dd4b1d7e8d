package org.respite.alert.intervention;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.respite.alert.projection.Errors;
import org.respite.operations.clock.CheckedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Looks after something at the start and then again and again. When to look is real time;
 * what is due then is up to the clock. A round is left out while the clock is not
 * confirmed: neither a reminder nor what was forgotten can be taken back.
 */
final class PeriodicTask implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PeriodicTask.class);

    private final String what;

    private final Supplier<Mono<Void>> round;

    private final Duration every;

    private final CheckedClock clock;

    private volatile @Nullable Disposable rounds;

    /**
     * @param what it looks after, for the log
     */
    PeriodicTask(String what, Duration every, CheckedClock clock, Supplier<Mono<Void>> round) {
        this.what = what;
        this.round = round;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public void start() {
        rounds = Flux.interval(Duration.ZERO, every)
            .onBackpressureDrop()
            .filter(tick -> clock.now().isPresent())
            .concatMap(tick -> Errors.within(Mono.defer(round))
                .subscribeOn(Schedulers.parallel())
                .onErrorResume(this::tryAgain))
            .subscribe();
    }

    private Mono<Void> tryAgain(Throwable fault) {
        return Mono.fromRunnable(() -> log.atWarn()
            .addKeyValue("task", what)
            .addKeyValue("fault", fault.getClass().getSimpleName())
            .log("a task failed, retrying with the next round"));
    }

    @Override
    public void stop() {
        var running = rounds;
        rounds = null;
        if (running != null) {
            running.dispose();
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }

}
