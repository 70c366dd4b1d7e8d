/** Faults put here on purpose, so that the architecture's rules are seen to find them. */
@NullMarked
package org.respite.alert.planted;

import org.jspecify.annotations.NullMarked;
