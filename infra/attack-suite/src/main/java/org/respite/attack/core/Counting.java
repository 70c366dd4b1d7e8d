package org.respite.attack.core;

import java.util.List;
import org.respite.attack.surface.Submission;

/** What one person's check-ins add to the figures of a team. */
public interface Counting {

    /**
     * Counts one fortnight.
     * @param block the person's check-ins of the four-week block, in order of arrival
     */
    Counted count(List<Submission> block, int fortnight);

    /**
     * What counts.
     *
     * @param team where
     * @param indices 0 to 100 each
     */
    record Counted(String team, List<Integer> indices) {
    }

}
