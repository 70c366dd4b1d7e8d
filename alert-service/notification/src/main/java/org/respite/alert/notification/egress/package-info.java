/**
 * Where messages may go that leaders set up: nowhere but the internet. Tells no target
 * but masked.
 */
@NullMarked
package org.respite.alert.notification.egress;

import org.jspecify.annotations.NullMarked;
