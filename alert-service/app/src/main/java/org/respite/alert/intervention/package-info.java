/**
 * From an alert to something done about it: organisational steps with their evidence, the
 * one that was chosen, its review and what the figures say of its effect.
 *
 * <p>
 * A plan belongs to an alert and holds no person: a role that owns it, two dates, a goal.
 * Its history is kept; changing or withdrawing it is a further entry. Which leader
 * decided and wrote what is forgotten with the alert's history. The effect is estimated
 * from released figures alone, with its interval, and never called a success while the
 * interval holds no change.
 */
@NullMarked
package org.respite.alert.intervention;

import org.jspecify.annotations.NullMarked;
