package org.respite.scoring.contribution;

/**
 * A check-in of an instrument or an item that this version cannot score yet.
 *
 * @param fortnight what it counts for
 */
public record WaitingCheckIn(int fortnight) implements KnownCheckIn {

}
