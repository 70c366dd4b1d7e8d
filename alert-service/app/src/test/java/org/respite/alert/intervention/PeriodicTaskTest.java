package org.respite.alert.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.respite.operations.clock.CheckedClock;
import org.respite.operations.clock.ClockCheck;
import reactor.core.publisher.Mono;

class PeriodicTaskTest {

    @Test
    void nothingIsDoneByAClockThatIsOffUntilItIsRight() throws Exception {
        var doubt = new AtomicReference<>(Optional.of("off"));
        var asked = new AtomicInteger();
        ClockCheck check = reading -> {
            asked.incrementAndGet();
            return doubt.get();
        };
        var done = new AtomicInteger();
        var rounds = new PeriodicTask("anything", Duration.ofMillis(10), new CheckedClock(Clock.systemUTC(), check),
                () -> Mono.fromRunnable(done::incrementAndGet));
        rounds.start();
        try {
            Awaitility.await().until(() -> asked.get() >= 5);
            assertThat(done).hasValue(0);

            doubt.set(Optional.empty());

            Awaitility.await().until(() -> done.get() >= 2);
        }
        finally {
            rounds.stop();
        }
    }

    @Test
    void aRoundThatEndsInAnErrorIsFollowedByOthers() {
        var done = new AtomicInteger();
        var rounds = new PeriodicTask("anything", Duration.ofMillis(10),
                new CheckedClock(Clock.systemUTC(), reading -> Optional.empty()), () -> Mono.fromRunnable(() -> {
                    if (done.incrementAndGet() == 1) {
                        throw new NoClassDefFoundError("planted");
                    }
                }));
        rounds.start();
        try {
            Awaitility.await().until(() -> done.get() >= 3);
        }
        finally {
            rounds.stop();
        }
    }

    @Test
    void aRoundThatTakesLongIsAloneAndEndsWithTheTask() {
        var begun = new AtomicInteger();
        var ended = new AtomicInteger();
        var rounds = new PeriodicTask("anything", Duration.ofMillis(10),
                new CheckedClock(Clock.systemUTC(), reading -> Optional.empty()),
                () -> Mono.<Void>never()
                    .doOnSubscribe(round -> begun.incrementAndGet())
                    .doOnCancel(ended::incrementAndGet));
        rounds.start();
        try {
            Awaitility.await().during(Duration.ofMillis(300)).until(() -> begun.get() == 1);
            assertThat(ended).hasValue(0);
        }
        finally {
            rounds.stop();
        }
        Awaitility.await().until(() -> ended.get() == 1);
        assertThat(rounds.isRunning()).isFalse();
    }

}
