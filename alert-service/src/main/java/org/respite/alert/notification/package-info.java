/**
 * Telling people that an alert has changed: one outbox, one sender per subscription, one
 * class per way of telling someone. Messages hold released figures only. Operators set up
 * subscriptions and silences in the settings, leaders at {@code /api/v1/subscriptions}
 * and {@code /api/v1/silences}.
 */
@NullMarked
package org.respite.alert.notification;

import org.jspecify.annotations.NullMarked;
