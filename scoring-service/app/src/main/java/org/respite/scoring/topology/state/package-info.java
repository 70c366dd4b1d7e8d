/**
 * What is kept, a class for each store of {@link StateStores}, and whom it concerns if it
 * cannot be read.
 */
@NullMarked
package org.respite.scoring.topology.state;

import org.jspecify.annotations.NullMarked;
