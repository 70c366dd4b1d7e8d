/**
 * Released cells as they are kept, and the level, band and interval that are derived from
 * them.
 */
@NullMarked
package org.respite.alert.indicator;

import org.jspecify.annotations.NullMarked;
