/** Whom to talk to (S6). */
@NullMarked
package org.respite.ingest.web.help;

import org.jspecify.annotations.NullMarked;
