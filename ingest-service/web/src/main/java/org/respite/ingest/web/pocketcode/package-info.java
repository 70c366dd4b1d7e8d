/**
 * Codes with which somebody answers where others do, without signing in: for one block,
 * and to hand in alone.
 */
@NullMarked
package org.respite.ingest.web.pocketcode;

import org.jspecify.annotations.NullMarked;
