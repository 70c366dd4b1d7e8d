/** One message to one subscription, and what a receiver knows of an open alert. */
@NullMarked
package org.respite.alert.notification.message;

import org.jspecify.annotations.NullMarked;
