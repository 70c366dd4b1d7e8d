package org.respite.local.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Another clock's time seen from a zone. */
final class InZone extends Clock {

    private final Clock clock;

    private final ZoneId zone;

    InZone(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new InZone(clock, other);
    }

}
