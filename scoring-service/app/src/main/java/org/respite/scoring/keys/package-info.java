/**
 * Custody of the keys the noise is drawn with: who has one and a released cell has the
 * exact figure.
 */
@NullMarked
package org.respite.scoring.keys;

import org.jspecify.annotations.NullMarked;
