package org.respite.attack.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.respite.attack.surface.Submission;
import org.respite.scoring.release.IndexHistogram;

/**
 * Contributions, tallied.
 *
 * @param bySeries series → team → indices of its contributors
 */
record HistogramsBySeries(Map<String, Map<String, IndexHistogram>> bySeries) {

    /**
     * Tallies what everybody adds.
     * @param counted what one person's check-ins of a block add
     */
    static HistogramsBySeries of(Collection<List<Submission>> people, Counting counting,
            Function<List<Submission>, List<Map<String, Integer>>> counted) {
        var tallies = new HistogramsBySeries(new HashMap<>());
        people.forEach(person -> counted.apply(person)
            .forEach(contribution -> contribution
                .forEach((series, index) -> tallies.add(series, counting.team(person), index))));
        return tallies;
    }

    /** One person's check-ins together, in order of arrival. */
    static Collection<List<Submission>> people(List<Submission> block) {
        Map<String, List<Submission>> people = new LinkedHashMap<>();
        block
            .forEach(submission -> people.computeIfAbsent(submission.person(), _ -> new ArrayList<>()).add(submission));
        return people.values();
    }

    private void add(String series, String team, int index) {
        bySeries.computeIfAbsent(series, _ -> new HashMap<>())
            .merge(team, IndexHistogram.empty().plus(index), (before, _) -> before.plus(index));
    }

    Map<String, IndexHistogram> of(String series) {
        return bySeries.getOrDefault(series, Map.of());
    }

}
