package org.respite.alert.notification.selfservice;

import java.time.Instant;

/**
 * A test message was asked for.
 *
 * @param subscription its id
 */
record TestMessage(String subscription, Instant at) {
}
