/**
 * The stream from check-ins to released cells: {@link ScoringTopology} reads from top to
 * bottom, the other classes are its steps, its stores and how they are written.
 */
@NullMarked
package org.respite.scoring.topology;

import org.jspecify.annotations.NullMarked;
