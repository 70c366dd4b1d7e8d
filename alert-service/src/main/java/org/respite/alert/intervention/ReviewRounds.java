package org.respite.alert.intervention;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks for reviews at the start and then again and again. When to look is real time;
 * what is due then is up to the clock.
 */
final class ReviewRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReviewRounds.class);

    private final ReviewDesk desk;

    private final Duration every;

    private volatile @Nullable Disposable rounds;

    ReviewRounds(ReviewDesk desk, Duration every) {
        this.desk = desk;
        this.every = every;
    }

    @Override
    public void start() {
        rounds = Flux.interval(Duration.ZERO, every)
            .onBackpressureDrop()
            .concatMap(tick -> Mono.defer(desk::remind).onErrorResume(ReviewRounds::tryAgain))
            .subscribe();
    }

    private static Mono<Void> tryAgain(Throwable fault) {
        return Mono.fromRunnable(() -> log.atWarn()
            .addKeyValue("fault", fault.getClass().getSimpleName())
            .log("reviews not looked at, tried again with the next round"));
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
