/**
 * What was released, as values: the cells of one organisation and period, whether they
 * can be true, and what each meant for its unit.
 */
@NullMarked
package org.respite.alert.release;

import org.jspecify.annotations.NullMarked;
