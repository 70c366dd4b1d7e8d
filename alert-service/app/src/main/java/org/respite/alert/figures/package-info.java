/** What operators see of this service. */
@NullMarked
package org.respite.alert.figures;

import org.jspecify.annotations.NullMarked;
