package org.respite.attack.statistics;

/**
 * What an observer saw where a fact holds and where it does not; independent outputs of
 * the same mechanism.
 *
 * @param without outputs of world 0
 * @param with outputs of world 1, in which events are expected to be more frequent
 */
@SuppressWarnings("ArrayRecordComponent")
public record TwoWorlds(double[] without, double[] with) {

    /** How well the event tells the worlds apart. */
    public Audit audit(Event event) {
        return new Audit(event.in(with), event.in(without));
    }

}
