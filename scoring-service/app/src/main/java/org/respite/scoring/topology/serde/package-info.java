/**
 * How values are written, between the steps and in stores. Bytes that a version has once
 * written stay readable; see {@link org.respite.scoring.topology.serde.StateFormats}.
 */
@NullMarked
package org.respite.scoring.topology.serde;

import org.jspecify.annotations.NullMarked;
