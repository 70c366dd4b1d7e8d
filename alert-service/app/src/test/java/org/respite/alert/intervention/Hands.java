package org.respite.alert.intervention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows what it is set to. */
public final class Hands extends Clock {

    private volatile Instant now;

    public Hands(Instant now) {
        this.now = now;
    }

    /** Noon of a day. */
    public void set(LocalDate day) {
        set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

}
