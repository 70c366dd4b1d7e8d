/**
 * Pure: a person becomes a contributor who cannot be followed from one four-week block to
 * the next.
 */
@NullMarked
package org.respite.ingest.pseudonym;

import org.jspecify.annotations.NullMarked;
