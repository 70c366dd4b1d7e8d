package org.respite.alert.intervention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.respite.alert.alert.Person;

/**
 * One thing that happened to a plan.
 *
 * @param revision 1 for the first
 * @param by who decided it; kept in this service's store
 * @param choice absent when what was chosen was withdrawn
 */
record PlanEntry(int revision, Instant at, Person by, @Nullable Choice choice) {
}
