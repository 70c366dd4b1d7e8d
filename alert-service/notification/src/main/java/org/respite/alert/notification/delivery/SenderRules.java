package org.respite.alert.notification.delivery;

import java.time.Duration;

/**
 * What a sender goes by.
 *
 * @param repeatEvery how often a receiver that forgets is told again what it knows
 */
record SenderRules(RetryPolicy retries, ReminderPolicy reminders, Duration repeatEvery) {
}
