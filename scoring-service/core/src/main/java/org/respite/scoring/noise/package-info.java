/**
 * Exact discrete Gaussian noise that the same key, cell and inputs give again, and
 * nothing else does.
 */
@NullMarked
package org.respite.scoring.noise;

import org.jspecify.annotations.NullMarked;
