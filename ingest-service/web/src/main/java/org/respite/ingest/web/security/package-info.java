/** Who may see which page. */
@NullMarked
package org.respite.ingest.web.security;

import org.jspecify.annotations.NullMarked;
