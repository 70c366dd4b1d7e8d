package org.respite.attack.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.respite.attack.core.Counting.Counted;
import org.respite.attack.surface.Submission;
import org.respite.scoring.release.IndexHistogram;

/**
 * Tallies a fortnight.
 *
 * @param counting what a person adds
 * @param fortnight which
 */
record Tallies(Counting counting, int fortnight) {

    Map<String, IndexHistogram> of(List<Submission> block) {
        Map<String, List<Submission>> byPerson = new LinkedHashMap<>();
        block.forEach(
                submission -> byPerson.computeIfAbsent(submission.person(), _ -> new ArrayList<>()).add(submission));
        Map<String, IndexHistogram> tallies = new HashMap<>();
        byPerson.values().forEach(ofPerson -> add(counting.count(ofPerson, fortnight), tallies));
        return tallies;
    }

    private static void add(Counted counted, Map<String, IndexHistogram> tallies) {
        for (int index : counted.indices()) {
            tallies.merge(counted.team(), IndexHistogram.empty().plus(index), (before, _) -> before.plus(index));
        }
    }

}
