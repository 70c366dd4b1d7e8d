/** One's own weeks, for oneself (S4). */
@NullMarked
package org.respite.ingest.web.myweeks;

import org.jspecify.annotations.NullMarked;
