/**
 * Draws alerts again from a file of released cells, for whoever does not want to take our
 * word for it. Needs neither broker nor store.
 */
@NullMarked
package org.respite.alert.recompute;

import org.jspecify.annotations.NullMarked;
