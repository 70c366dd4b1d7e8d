package org.respite.http.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long a session lasts: not long before somebody has signed in, and then so long,
 * whatever is done in it.
 *
 * @param clock the real time, whatever the service's own clock says: tokens live by it,
 * too
 */
record SessionTimes(InstantSource clock, Duration lifetime) {

    private static final Duration TO_SIGN_IN = Duration.ofMinutes(15);

    Instant now() {
        return clock.instant();
    }

    Instant endOfSignIn() {
        return now().plus(TO_SIGN_IN);
    }

    Instant endOfSession() {
        return now().plus(lifetime);
    }
}
