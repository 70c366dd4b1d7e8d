/**
 * One clock for everything in the runner, which a replay can move and which never goes
 * back.
 */
@NullMarked
package org.respite.local.clock;

import org.jspecify.annotations.NullMarked;
