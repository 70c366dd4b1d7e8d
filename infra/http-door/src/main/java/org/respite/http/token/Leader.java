package org.respite.http.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.ProblemException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Somebody who leads. Who it is matters only where something is changed.
 *
 * @param organisation whose figures the token opens
 * @param subject the token's {@code sub}
 * @param name the token's {@code name}, where it has a usable one
 * @param tokenExpires when the token is no longer good, and no stream it opened stays
 * open; absent if it does not say
 */
public record Leader(String organisation, String subject, @Nullable String name, @Nullable Instant tokenExpires) {

    /** What the door says to a token that is over. */
    public static ProblemException expired() {
        return BearerChallenge.unauthenticated(new InvalidBearerTokenException("token over"));
    }

    @Override
    public String toString() {
        return "Leader[organisation=" + organisation + "]";
    }
}
