package org.respite.operations.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the clock against the broker's times. Between two comparisons the broker's time
 * is carried on by the monotonic clock, so that a clock that is set, ahead or back, is
 * found out with the first reading. Once off, a clock has to come within half the limit
 * before it is believed again.
 */
final class ClockWatch implements ClockCheck, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);

    /** Comparisons that may fail before the last one is too old. */
    private static final int MISSES = 6;

    /** Between comparisons while the clock is not confirmed. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private enum State {

        UNKNOWN, CONFIRMED, OFF, STALE

    }

    private record Judgement(State state, String reason) {
    }

    private final Clock clock;

    private final BrokerTime broker;

    private final ClockSettings settings;

    private final LongSupplier nanos;

    private final Semaphore wanted = new Semaphore(0);

    private final AtomicReference<Judgement> last = new AtomicReference<>(
            new Judgement(State.UNKNOWN, "the clock has not been compared with the broker's yet"));

    private volatile @Nullable Comparison comparison;

    private volatile boolean off;

    private @Nullable Thread thread;

    /**
     * @param nanos the monotonic clock
     */
    ClockWatch(Clock clock, BrokerTime broker, ClockSettings settings, LongSupplier nanos) {
        this.clock = clock;
        this.broker = broker;
        this.settings = settings;
        this.nanos = nanos;
    }

    ClockWatch start() {
        thread = Thread.ofVirtual().name("clock-watch").start(this::watch);
        return this;
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                compare();
                boolean confirmed = doubt(clock.instant()).isEmpty();
                wanted.drainPermits();
                wanted.tryAcquire((confirmed ? settings.every() : SOON).toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        finally {
            broker.close();
        }
    }

    /** Asks the broker once. */
    void compare() throws InterruptedException {
        try {
            long asked = nanos.getAsLong();
            Instant appended = broker.append(clock.instant());
            take(new Comparison(appended, asked, nanos.getAsLong()));
        }
        catch (NoBrokerTimeException silent) {
            stillUnknown(String.valueOf(silent.getMessage()));
        }
        catch (RuntimeException | Error unexpected) {
            stillUnknown("the broker could not be asked: " + unexpected.getClass().getSimpleName());
        }
    }

    private void take(Comparison made) {
        if (made.roundTrip().compareTo(settings.limit()) > 0) {
            stillUnknown("the broker takes " + made.roundTrip().toSeconds() + " s to answer");
            return;
        }
        comparison = made;
        if (off && isWithin(ahead(made), settings.limit().dividedBy(2))) {
            off = false;
        }
    }

    private void stillUnknown(String why) {
        if (comparison == null) {
            say(new Judgement(State.UNKNOWN, "the clock has not been compared with the broker's yet: " + why));
        }
    }

    @Override
    public Optional<String> doubt(Instant reading) {
        @Nullable Comparison known = comparison;
        Judgement judgement = known == null ? last.get() : judge(known);
        say(judgement);
        return judgement.state() == State.CONFIRMED ? doubt(reading, known) : Optional.of(judgement.reason());
    }

    /**
     * Nobody knows how old a reading is that was handed over: a thread may have slept
     * since. It is not believed then, but says nothing about the clock.
     */
    private Optional<String> doubt(Instant reading, @Nullable Comparison known) {
        return Optional.ofNullable(known)
            .map(made -> made.ahead(reading, nanos.getAsLong()))
            .filter(ahead -> !isWithin(ahead, settings.limit()))
            .map(this::apart);
    }

    private Judgement judge(Comparison known) {
        Duration ahead = ahead(known);
        long now = nanos.getAsLong();
        Duration longest = settings.every().multipliedBy(MISSES);
        if (off || !isWithin(ahead, settings.limit())) {
            off = true;
            return new Judgement(State.OFF, apart(ahead));
        }
        return (known.age(now).compareTo(longest) > 0)
                ? new Judgement(State.STALE,
                        "the clock was last compared with the broker's %d s ago (expected: at most %d s)"
                            .formatted(known.age(now).toSeconds(), longest.toSeconds()))
                : new Judgement(State.CONFIRMED, "");
    }

    /** How far the clock is ahead just now, whenever between two looks it was read. */
    private Duration ahead(Comparison known) {
        long before = nanos.getAsLong();
        Instant reading = clock.instant();
        return known.ahead(reading, before, nanos.getAsLong());
    }

    private String apart(Duration ahead) {
        return "the clock is %s the broker's (expected: at most %s s)".formatted(inWords(ahead),
                seconds(settings.limit()));
    }

    private static boolean isWithin(Duration ahead, Duration limit) {
        return ahead.abs().compareTo(limit) <= 0;
    }

    private static String inWords(Duration ahead) {
        return seconds(ahead.abs()) + (ahead.isNegative() ? " s behind" : " s ahead of");
    }

    private static String seconds(Duration duration) {
        return Double.toString(Math.round(duration.toMillis() / 100.0) / 10.0);
    }

    /** Once a change: what is said does not change with the figures in it. */
    private void say(Judgement judgement) {
        State before = last.getAndSet(judgement).state();
        if (before == judgement.state()) {
            return;
        }
        if (judgement.state() == State.CONFIRMED) {
            log.info("the clock agrees with the broker's");
        }
        else {
            log.atWarn().addKeyValue("reason", judgement.reason()).log("nothing is released or promised");
            wanted.release();
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }

}
