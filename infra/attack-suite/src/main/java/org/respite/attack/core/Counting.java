package org.respite.attack.core;

import java.util.List;
import java.util.Map;
import org.respite.attack.surface.Submission;

/**
 * What one person's check-ins add to the figures of a team: contributions, each an index
 * of 0 to 100 by series.
 */
public interface Counting {

    /** What counts for a fortnight. */
    List<Map<String, Integer>> fortnight(List<Submission> ofBlock, int fortnight);

    /** What counts for the context of the block. */
    List<Map<String, Integer>> context(List<Submission> ofBlock);

    /** Where it counts. */
    default String team(List<Submission> ofBlock) {
        return ofBlock.getFirst().team();
    }

}
