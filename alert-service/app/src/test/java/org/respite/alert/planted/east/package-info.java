/** Goes in a circle with the west. */
@NullMarked
package org.respite.alert.planted.east;

import org.jspecify.annotations.NullMarked;
