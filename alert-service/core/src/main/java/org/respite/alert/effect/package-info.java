/** Says what changed after an intervention, and how surely. */
@NullMarked
package org.respite.alert.effect;

import org.jspecify.annotations.NullMarked;
