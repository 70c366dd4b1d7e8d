/**
 * Pure: the answers of one check-in, oriented by the instrument's own published key so
 * that high is strain. Whole numbers on each item's own scale; nothing is averaged here.
 */
@NullMarked
package org.respite.scoring.score;

import org.jspecify.annotations.NullMarked;
