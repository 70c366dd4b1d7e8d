/** Who may read the files that keys are in. */
@NullMarked
package org.respite.operations.secret;

import org.jspecify.annotations.NullMarked;
