/**
 * What every service shows its operators and nobody else: which figures leave it and
 * when, who may ask for them, whether it can do its work, and whether its clock is right.
 */
@NullMarked
package org.respite.operations;

import org.jspecify.annotations.NullMarked;
