package org.respite.alert.security;

import java.time.Duration;

/**
 * Somebody who leads, as far as this service wants to know: not who it is.
 *
 * @param organisation whose figures the token opens
 * @param tokenLifetime how long a token is good for; no stream stays open for longer
 */
public record Leader(String organisation, Duration tokenLifetime) {
}
