/**
 * Follows the topic of released cells and keeps them, by release and by unit.
 */
@NullMarked
package org.respite.alert.indicator;

import org.jspecify.annotations.NullMarked;
