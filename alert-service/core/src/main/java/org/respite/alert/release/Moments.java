package org.respite.alert.release;

import java.time.Instant;

/**
 * Instants that a document store and a reader of RFC 3339 can hold: of four-digit years.
 */
public final class Moments {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Moments() {
    }

    public static boolean storable(Instant moment) {
        return !moment.isBefore(FIRST) && !moment.isAfter(LAST);
    }

}
