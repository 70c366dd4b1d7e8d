/**
 * Whether a service's clock may be believed: it is held against the times at which the
 * broker appends. What a wrong clock would do for ever, such as to publish, waits until
 * it is right.
 */
@NullMarked
package org.respite.operations.clock;

import org.jspecify.annotations.NullMarked;
