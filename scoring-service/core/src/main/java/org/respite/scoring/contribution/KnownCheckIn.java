package org.respite.scoring.contribution;

/**
 * What is known under the id of a check-in that came. The first one under an id stays,
 * whatever else comes under it.
 */
public sealed interface KnownCheckIn permits CountedCheckIn, WaitingCheckIn, ErasedCheckIn {

}
