/** How much work a caseload is, worked out in the reader's own browser (S4). */
@NullMarked
package org.respite.ingest.web.caseload;

import org.jspecify.annotations.NullMarked;
