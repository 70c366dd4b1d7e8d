/** Keeps messages that are to be sent, and what the receivers know. */
@NullMarked
package org.respite.alert.notification.outbox;

import org.jspecify.annotations.NullMarked;
