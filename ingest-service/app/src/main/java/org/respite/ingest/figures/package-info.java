/** What operators see of this service. */
@NullMarked
package org.respite.ingest.figures;

import org.jspecify.annotations.NullMarked;
