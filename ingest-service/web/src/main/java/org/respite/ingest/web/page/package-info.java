/** How pages are made: frame, words, files, headers. */
@NullMarked
package org.respite.ingest.web.page;

import org.jspecify.annotations.NullMarked;
