package org.respite.http.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.SafeErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Deletes what is over, at the start and then again and again. */
final class SessionRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SessionRounds.class);

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final SessionStore store;

    private final SessionTimes times;

    private final Duration every;

    private volatile @Nullable Disposable rounds;

    SessionRounds(SessionStore store, SessionTimes times, Duration every) {
        this.store = store;
        this.times = times;
        this.every = every;
    }

    @Override
    public void start() {
        rounds = Flux.interval(Duration.ZERO, every, Schedulers.parallel())
            .onBackpressureDrop()
            .concatMap(_ -> round())
            .subscribe();
    }

    Mono<Void> round() {
        return Mono.defer(() -> store.removeBefore(SessionIds.firstAfter(times.now())))
            .timeout(LIMIT)
            .onErrorResume(fault -> Mono.fromRunnable(() -> log.atWarn()
                .addKeyValue("fault", SafeErrors.kind(fault))
                .log("sessions that are over could not be deleted, retrying with the next round")));
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
