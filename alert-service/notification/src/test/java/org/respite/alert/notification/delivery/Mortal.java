package org.respite.alert.notification.delivery;

import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * A process that is killed at a given one of its steps, before or after the step has had
 * its effect, and does nothing more from then on.
 */
final class Mortal {

    /** What a killed process ends with. */
    static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1;

    }

    private final int lastStep;

    private final boolean lastOneCounts;

    private int steps;

    private boolean dead;

    Mortal(int lastStep, boolean lastOneCounts) {
        this.lastStep = lastStep;
        this.lastOneCounts = lastOneCounts;
    }

    static Mortal immortal() {
        return new Mortal(Integer.MAX_VALUE, true);
    }

    boolean dead() {
        return dead;
    }

    <T> Mono<T> step(Supplier<? extends Publisher<T>> effect) {
        return Mono.defer(() -> {
            if (dead) {
                return Mono.error(new Killed());
            }
            steps++;
            if (steps < lastStep) {
                return Mono.from(effect.get());
            }
            dead = true;
            return lastOneCounts ? Mono.from(effect.get()).then(Mono.error(new Killed())) : Mono.error(new Killed());
        });
    }

}
