/** What is told before the first answer (S1). */
@NullMarked
package org.respite.ingest.web.start;

import org.jspecify.annotations.NullMarked;
