package org.respite.attack.surface;

import java.util.Collection;
import java.util.List;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * One organisation of a system under attack, as people and observers can touch it: they
 * hand in check-ins, let time pass, and look at whatever comes out on the other side.
 */
public interface Surface {

    String organisation();

    /** Index of the fortnight that is running. */
    int fortnight();

    /** Says who works where from the running block on. */
    void roster(Collection<Team> teams);

    /**
     * Hands in check-ins, in this order; whatever is wrong with them.
     * @return how many were taken
     */
    int answer(List<Submission> submissions);

    /**
     * Lets time pass until the running fortnight is published; then the next one runs.
     */
    void endFortnight();

    /** Everything these people have ever handed in is taken back. */
    void erase(Collection<String> people);

    /** The service is started again, from the beginning of its log. */
    void startAgain();

    /** Everything ever released, in order of appearance, second versions included. */
    List<TeamIndicatorReleased> cells();

    /** All metrics as they stand, in the text format of Prometheus. */
    String metrics();

}
