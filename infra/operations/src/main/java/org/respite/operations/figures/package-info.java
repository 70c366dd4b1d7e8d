/**
 * Which figures leave a service, and when. A figure that nobody has listed stays inside;
 * what counts answers comes out with the release, in hundreds; what has to be known
 * earlier comes out in steps too coarse for one person to move.
 */
@NullMarked
package org.respite.operations.figures;

import org.jspecify.annotations.NullMarked;
