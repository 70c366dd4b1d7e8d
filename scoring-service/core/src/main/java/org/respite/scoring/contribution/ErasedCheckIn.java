package org.respite.scoring.contribution;

/** A check-in that was taken back, perhaps before it came. It counts no more. */
public record ErasedCheckIn() implements KnownCheckIn {

}
