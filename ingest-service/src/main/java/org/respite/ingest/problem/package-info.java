/** What went wrong, told the same way everywhere: RFC 9457 problems, and only here. */
@NullMarked
package org.respite.ingest.problem;

import org.jspecify.annotations.NullMarked;
