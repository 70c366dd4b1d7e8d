package org.respite.alert.notification.selfservice;

import java.time.Instant;

/**
 * A test message was asked for.
 *
 * @param subscription its id
 */
record Trial(String subscription, Instant at) {
}
