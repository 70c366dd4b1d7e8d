package org.respite.alert.notification.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.outbox.Outbox;
import org.respite.operations.clock.CheckedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Starts the rounds. When to look is real time; what is due then is up to the clock. A
 * round does not wait for the one before: a sender that is still out is left alone.
 * Nothing is forgotten by a clock that is off.
 */
final class DeliveryScheduler implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeliveryScheduler.class);

    private static final Duration TIDY_EVERY = Duration.ofHours(6);

    private final NotificationDispatcher notificationDispatcher;

    private final Outbox outbox;

    private final CheckedClock clock;

    private final NotificationSettings settings;

    private volatile @Nullable Disposable rounds;

    DeliveryScheduler(NotificationDispatcher notificationDispatcher, Outbox outbox, CheckedClock clock,
            NotificationSettings settings) {
        this.notificationDispatcher = notificationDispatcher;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void start() {
        rounds = Flux
            .merge(every(settings.round()).flatMap(tick -> notificationDispatcher.deliver(), Integer.MAX_VALUE),
                    every(TIDY_EVERY).concatMap(tick -> tidy()))
            .subscribe();
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

    private static Flux<Long> every(Duration period) {
        return Flux.interval(Duration.ZERO, period).onBackpressureDrop();
    }

    private Mono<Void> tidy() {
        return Mono.defer(() -> Mono.justOrEmpty(clock.now()))
            .repeatWhenEmpty(off -> off.delayElements(settings.round()))
            .flatMap(now -> outbox.forget(now.minus(settings.keep())))
            .onErrorResume(fault -> {
                log.atWarn()
                    .addKeyValue("fault", fault.getClass().getSimpleName())
                    .log("the outbox could not be tidied, retrying in some hours");
                return Mono.empty();
            });
    }

}
