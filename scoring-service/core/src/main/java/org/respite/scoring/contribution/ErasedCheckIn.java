package org.respite.scoring.contribution;

/**
 * A check-in that was taken back, perhaps before it came, or whose sender belonged to no
 * unit. Whatever comes under its id counts for nothing.
 */
public record ErasedCheckIn() implements KnownCheckIn {

}
