/**
 * The stream from check-ins to released cells: {@link ScoringTopology} reads from top to
 * bottom, the other classes are its steps and what they do. Below it, each knowing only
 * those after it: {@code source} reads what comes in, {@code state} keeps, {@code serde}
 * writes, {@code model} is what all of them speak of.
 */
@NullMarked
package org.respite.scoring.topology;

import org.jspecify.annotations.NullMarked;
