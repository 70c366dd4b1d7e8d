package org.respite.operations.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells the time to those who must not act on a wrong one.
 *
 * @param clock the service's
 * @param check looks at each reading
 */
public record CheckedClock(Clock clock, ClockCheck check) {

    /** A clock that is not the machine's. */
    public static CheckedClock unchecked(Clock clock) {
        return new CheckedClock(clock, ClockCheck.OTHER_THAN_THE_MACHINES);
    }

    /** The time; empty while the clock is not confirmed. */
    public Optional<Instant> now() {
        Instant reading = clock.instant();
        return check.doubt(reading).isEmpty() ? Optional.of(reading) : Optional.empty();
    }

    /** Why there is no time to be had; empty if there is. */
    public Optional<String> doubt() {
        return check.doubt(clock.instant());
    }

}
