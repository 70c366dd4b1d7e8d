/** Reads alert changes from their topic, in the one process that is the sender. */
@NullMarked
package org.respite.alert.notification.reading;

import org.jspecify.annotations.NullMarked;
