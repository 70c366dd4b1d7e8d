/** What a device of one's own shows and keeps without a connection. */
@NullMarked
package org.respite.ingest.web.offline;

import org.jspecify.annotations.NullMarked;
