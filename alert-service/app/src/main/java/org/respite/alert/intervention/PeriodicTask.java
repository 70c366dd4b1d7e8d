package org.respite.alert.intervention;

import java.time.Duration;
import java.util.function.Supplier;
import org.respite.alert.projection.Errors;
import org.respite.operations.clock.CheckedClock;
import org.respite.operations.rounds.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Looks after something at the start and then again and again. When to look is real time;
 * what is due then is up to the clock. A round is left out while the clock is not
 * confirmed: neither a reminder nor what was forgotten can be taken back.
 */
final class PeriodicTask extends Rounds {

    private static final Logger log = LoggerFactory.getLogger(PeriodicTask.class);

    /**
     * @param what it looks after, for the log
     */
    PeriodicTask(String what, Duration every, CheckedClock clock, Supplier<Mono<Void>> round) {
        super(every, () -> Mono.justOrEmpty(clock.now()).flatMap(_ -> guarded(what, round)));
    }

    private static Mono<Void> guarded(String what, Supplier<Mono<Void>> round) {
        return Errors.within(Mono.defer(round))
            .subscribeOn(Schedulers.parallel())
            .onErrorResume(fault -> tryAgain(what, fault));
    }

    private static Mono<Void> tryAgain(String what, Throwable fault) {
        return Mono.fromRunnable(() -> log.atWarn()
            .addKeyValue("task", what)
            .addKeyValue("fault", fault.getClass().getSimpleName())
            .log("a task failed, retrying with the next round"));
    }

}
