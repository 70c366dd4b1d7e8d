package org.respite.operations.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ClockWatchTest {

    private static final ClockSettings SETTINGS = new ClockSettings(Duration.ofSeconds(5), Duration.ofSeconds(10),
            false);

    private final World world = new World();

    private final ClockWatch watch = new ClockWatch(world, world.broker, SETTINGS, () -> world.nanos);

    private final CheckedClock checked = new CheckedClock(world, watch);

    @Test
    void isNotBelievedBeforeTheFirstComparison() {
        assertThat(checked.now()).isEmpty();
        assertThat(checked.doubt()).hasValueSatisfying(reason -> assertThat(reason).contains("not been compared"));
    }

    @Test
    void isBelievedWhileItAgrees() throws Exception {
        watch.compare();

        assertThat(checked.now()).contains(world.instant());
        world.passes(Duration.ofSeconds(55));
        assertThat(checked.now()).contains(world.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = { "PT6S", "-PT6S", "PT10M", "-PT10M", "PT48H", "-PT48H", "PT360H" })
    void aClockThatIsOffIsNotBelievedAndSaysByHowMuch(Duration ahead) throws Exception {
        world.skew = ahead;
        watch.compare();

        assertThat(checked.now()).isEmpty();
        assertThat(checked.doubt().orElseThrow()).contains(Double.toString(ahead.abs().toMillis() / 1000.0))
            .contains(ahead.isNegative() ? "behind" : "ahead")
            .contains("at most 5.0 s");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PT10M", "-PT10M", "PT48H", "-PT48H", "PT360H" })
    void aClockThatIsSetIsFoundOutWithTheFirstReading(Duration by) throws Exception {
        watch.compare();
        assertThat(checked.now()).isPresent();

        world.skew = by;

        assertThat(checked.now()).isEmpty();
    }

    @Test
    void aClockThatWasOffIsBelievedAfterAComparisonWithinHalfTheLimit() throws Exception {
        watch.compare();
        world.skew = Duration.ofSeconds(6);
        assertThat(checked.now()).isEmpty();

        world.skew = Duration.ZERO;
        assertThat(checked.now()).as("nobody has compared it").isEmpty();
        world.skew = Duration.ofSeconds(4);
        watch.compare();
        assertThat(checked.now()).as("too near to the limit").isEmpty();

        world.skew = Duration.ofSeconds(2);
        watch.compare();
        assertThat(checked.now()).isPresent();
        world.skew = Duration.ofSeconds(4);
        assertThat(checked.now()).isPresent();
    }

    @Test
    void aBrokerThatIsAwayIsNoReasonToDoubtForAMinute() throws Exception {
        watch.compare();
        world.fault = Optional.of(new NoBrokerTimeException("away", null));

        world.passes(Duration.ofSeconds(59));
        watch.compare();
        assertThat(checked.now()).isPresent();
        world.passes(Duration.ofSeconds(2));
        watch.compare();
        assertThat(checked.now()).isEmpty();
        assertThat(checked.doubt().orElseThrow()).contains("61 s ago (expected: at most 60 s)");

        world.fault = Optional.empty();
        watch.compare();
        assertThat(checked.now()).isPresent();
    }

    @Test
    void anAnswerThatTookTooLongToTellAnythingIsNoComparison() throws Exception {
        world.roundTrip = Duration.ofSeconds(7);
        watch.compare();

        assertThat(checked.doubt().orElseThrow()).contains("7 s to answer");
    }

    @Test
    void saysEachChangeOnce(CapturedOutput log) throws Exception {
        watch.compare();
        checked.now();
        for (int second = 6; second < 60; second++) {
            world.skew = Duration.ofSeconds(second);
            watch.compare();
            checked.now();
        }
        world.skew = Duration.ZERO;
        watch.compare();
        checked.now();

        assertThat(log.getAll().lines().filter(line -> line.contains("nothing is released"))).hasSize(1);
        assertThat(log.getAll().lines().filter(line -> line.contains("agrees with the broker"))).hasSize(2);
    }

    /** The reading is from before the pause; the clock is right. */
    @Test
    void aThreadThatSleepsAfterAReadingPutsNoClockOff(CapturedOutput log) throws Exception {
        watch.compare();
        assertThat(checked.now()).isPresent();

        Instant old = world.instant();
        world.passes(Duration.ofSeconds(7));
        assertThat(watch.doubt(old)).as("too old to go by").isPresent();
        assertThat(checked.now()).isPresent();
        world.pause = Duration.ofSeconds(7);
        checked.now();
        assertThat(checked.now()).isPresent();
        assertThat(log).doesNotContain("nothing is released");
    }

    @Test
    void isOutOfServiceWithTheReason() throws Exception {
        var health = new ClockHealth(checked);
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        watch.compare();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        world.skew = Duration.ofHours(48);
        assertThat(health.health().getDetails().get("reason")).asString().contains("172800.0 s ahead");
    }

    @Test
    void aFaultNobodyThoughtOfEndsNoWatch() throws Exception {
        world.fault = Optional.of(new IllegalStateException("bug"));
        watch.compare();
        world.fault = Optional.empty();
        watch.compare();

        assertThat(checked.now()).isPresent();
    }

    @Test
    void refusesALimitThatProtectsNothing() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new ClockSettings(Duration.ofMinutes(15), Duration.ofSeconds(10), false))
            .withMessage("respite.clock.limit: 900000 ms (expected: 100 to 60000 ms)");
    }

    /** A broker, a machine and the time between them. */
    private static final class World extends Clock {

        private final Instant noon = Instant.parse("2026-09-10T12:00:00Z");

        private long nanos;

        private Duration skew = Duration.ZERO;

        private Duration roundTrip = Duration.ofMillis(20);

        /** Of the thread after the next reading. */
        private Duration pause = Duration.ZERO;

        private Optional<RuntimeException> fault = Optional.empty();

        private final BrokerTime broker = new BrokerTime() {

            @Override
            public Instant append(Instant reading) {
                fault.ifPresent(fails -> {
                    throw fails;
                });
                passes(roundTrip);
                return noon.plusNanos(nanos);
            }

            @Override
            public void close() {
                // Nothing is open.
            }

        };

        private void passes(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public Instant instant() {
            Instant reading = noon.plusNanos(nanos).plus(skew);
            passes(pause);
            pause = Duration.ZERO;
            return reading;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

    }

}
