/**
 * One sender per subscription: sends in order, tries again, reminds, and records what
 * became of every message.
 */
@NullMarked
package org.respite.alert.notification.delivery;

import org.jspecify.annotations.NullMarked;
