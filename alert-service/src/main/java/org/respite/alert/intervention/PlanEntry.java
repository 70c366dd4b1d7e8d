package org.respite.alert.intervention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a plan.
 *
 * @param revision 1 for the first
 * @param choice absent when what was chosen was withdrawn
 */
record PlanEntry(int revision, Instant at, @Nullable Choice choice) {
}
