/**
 * What comes in: each source record read as an event or told to be broken, what becomes
 * of the broken ones, and how far the sources have been read.
 */
@NullMarked
package org.respite.scoring.topology.source;

import org.jspecify.annotations.NullMarked;
