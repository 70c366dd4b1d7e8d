package org.respite.alert.notification.outbox;

import java.time.Instant;

/**
 * What keeps a receiver from being told.
 *
 * @param error in a word or two, without an address
 * @param since the first of the attempts that failed, one after the other
 */
public record Trouble(String error, Instant since) {
}
