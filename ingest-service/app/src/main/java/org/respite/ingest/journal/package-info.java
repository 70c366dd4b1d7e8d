/**
 * A person's own history: a projection of the log that only its owner can read, export
 * and erase.
 */
@NullMarked
package org.respite.ingest.journal;

import org.jspecify.annotations.NullMarked;
