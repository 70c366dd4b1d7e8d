package org.respite.local.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The time of everything in the runner. It follows the real time, or stands where a
 * replay has moved it, and never goes back, not even over a crash: whatever it has shown
 * was promised on disk before. A period that was published stays over. At first it stands
 * where it was last seen.
 */
public final class SharedClock extends Clock {

    /**
     * How far ahead time is promised while it runs: at most so much too fast after a
     * crash.
     */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    private final InstantSource real;

    private final PromisedTime promise;

    private Instant shown;

    private @Nullable Instant standing;

    private Duration offset = Duration.ZERO;

    /**
     * @param real the real time
     */
    public SharedClock(Path file, InstantSource real) {
        this.real = real;
        this.promise = new PromisedTime(file);
        this.shown = promise.until();
        this.standing = shown;
    }

    @Override
    public synchronized Instant instant() {
        Instant now = latest(shown, standing != null ? standing : real.instant().plus(offset));
        if (now.isAfter(promise.until())) {
            promise.extendTo(standing != null ? now : now.plus(AHEAD));
        }
        shown = now;
        return now;
    }

    /** Stops at {@code then}, or where it is if that is past. */
    public synchronized void moveTo(Instant then) {
        standing = latest(shown, then);
        instant();
    }

    /**
     * Goes on at the real pace: in the present, or from where it is if that is ahead of
     * it.
     */
    public synchronized void run() {
        Duration ahead = Duration.between(real.instant(), shown);
        offset = ahead.isPositive() ? ahead : Duration.ZERO;
        standing = null;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

}
