/**
 * Pure: what one person adds to the figures of their unit. However often somebody checks
 * in, it is one whole number a series and period.
 */
@NullMarked
package org.respite.scoring.contribution;

import org.jspecify.annotations.NullMarked;
