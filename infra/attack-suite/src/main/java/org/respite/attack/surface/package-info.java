/**
 * What can be done to a system from outside and what can be seen of it, whichever system
 * that is.
 */
@NullMarked
package org.respite.attack.surface;

import org.jspecify.annotations.NullMarked;
