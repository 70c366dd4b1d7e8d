/**
 * The ways of telling someone, one class each: webhook, e-mail, Slack, Teams,
 * Alertmanager. Tries once and says what became of it.
 */
@NullMarked
package org.respite.alert.notification.channel;

import org.jspecify.annotations.NullMarked;
