/** Keeps pocket codes, none of which can be told from what is kept. */
@NullMarked
package org.respite.ingest.pocketcode;

import org.jspecify.annotations.NullMarked;
