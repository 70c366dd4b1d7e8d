/**
 * Telling people that an alert has changed: one outbox, one sender per subscription, one
 * class per way of telling someone. Messages hold released figures only.
 */
@NullMarked
package org.respite.alert.notification;

import org.jspecify.annotations.NullMarked;
