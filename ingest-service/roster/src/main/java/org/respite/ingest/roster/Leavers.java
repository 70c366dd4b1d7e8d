package org.respite.ingest.roster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * How many of a headcount are gone before a fortnight ends. Headcounts stay as a block
 * began with them; without this, people who left would look like people who are silent.
 */
final class Leavers {

    private Leavers() {
    }

    /**
     * Fortnight → unit → leavers, where there are any.
     * @param blocks that are told of, beside those in which somebody leaves later
     */
    static SortedMap<Integer, Map<String, Integer>> of(Collection<Membership> people, SortedSet<Integer> blocks) {
        var leaving = people.stream().filter(member -> !member.departures().isEmpty()).toList();
        var affected = new TreeSet<>(blocks);
        leaving.forEach(member -> affected.addAll(member.blocksOfDepartures().tailSet(blocks.first())));
        SortedMap<Integer, Map<String, Integer>> leavers = new TreeMap<>();
        for (int block : affected) {
            int first = ReportingCalendar.firstFortnightOf(block);
            for (int fortnight = first; fortnight < ReportingCalendar.firstFortnightOf(block + 1); fortnight++) {
                var gone = in(fortnight, leaving);
                if (!gone.isEmpty()) {
                    leavers.put(fortnight, gone);
                }
            }
        }
        return leavers;
    }

    private static Map<String, Integer> in(int fortnight, List<Membership> leaving) {
        var units = new TreeMap<String, Integer>();
        leaving.forEach(member -> member.leftBehind(fortnight).ifPresent(unit -> units.merge(unit, 1, Integer::sum)));
        return units;
    }

}
