/** Eleven ways to get the release wrong, each of which the suite has to notice. */
@NullMarked
package org.respite.attack.mutant;

import org.jspecify.annotations.NullMarked;
