package org.respite.alert.planted.west;

import org.jspecify.annotations.Nullable;
import org.respite.alert.planted.east.KnowsTheWest;

/** The other half. */
public record KnowsTheEast(@Nullable KnowsTheWest other) {
}
