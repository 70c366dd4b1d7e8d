/** The questionnaires on offer: the public face of the catalogue. */
@NullMarked
package org.respite.ingest.instrument;

import org.jspecify.annotations.NullMarked;
