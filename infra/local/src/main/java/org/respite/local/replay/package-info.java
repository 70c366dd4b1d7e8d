/** Sends check-ins through the HTTP door while the clock follows their times. */
@NullMarked
package org.respite.local.replay;

import org.jspecify.annotations.NullMarked;
