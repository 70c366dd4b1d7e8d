/** From one organisation's period to the cells everybody may see: gates, noise, sums. */
@NullMarked
package org.respite.scoring.release;

import org.jspecify.annotations.NullMarked;
