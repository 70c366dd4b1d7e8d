package org.respite.alert.planted.east;

import org.jspecify.annotations.Nullable;
import org.respite.alert.planted.west.KnowsTheEast;

/** Half of a circle. */
public record KnowsTheWest(@Nullable KnowsTheEast other) {
}
