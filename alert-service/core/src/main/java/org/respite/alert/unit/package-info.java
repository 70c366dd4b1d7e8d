/** What units are called, also those that are released as one. Plain Java. */
@NullMarked
package org.respite.alert.unit;

import org.jspecify.annotations.NullMarked;
