/** How messages put things, in the same words for every channel. */
@NullMarked
package org.respite.alert.notification.wording;

import org.jspecify.annotations.NullMarked;
