/** Answering, and what comes back at once (S2, S3). */
@NullMarked
package org.respite.ingest.web.answer;

import org.jspecify.annotations.NullMarked;
