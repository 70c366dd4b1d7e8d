/** Goes in a circle with the east. */
@NullMarked
package org.respite.alert.planted.west;

import org.jspecify.annotations.NullMarked;
