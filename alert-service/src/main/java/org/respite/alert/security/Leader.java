package org.respite.alert.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who leads. Who it is matters only where something is changed.
 *
 * @param organisation whose figures the token opens
 * @param subject the token's {@code sub}
 * @param name the token's {@code name}, where it has a usable one
 * @param tokenLifetime how long a token is good for; no stream stays open for longer
 */
public record Leader(String organisation, String subject, @Nullable String name, Duration tokenLifetime) {

    @Override
    public String toString() {
        return "Leader[organisation=" + organisation + "]";
    }
}
