package org.respite.alert.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

    @Override
    public String toString() {
        return "Leader[organisation=" + organisation + "]";
    }
}
