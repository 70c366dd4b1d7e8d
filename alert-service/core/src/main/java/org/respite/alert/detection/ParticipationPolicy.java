package org.respite.alert.detection;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * What is shown of turnout: the pooled rate of a four-week block in steps of ten per
 * cent, and only where both of its fortnights were published. Anything finer would follow
 * single people on holiday.
 */
public final class ParticipationPolicy {

    private ParticipationPolicy() {
    }

    /**
     * Per cent, 0–100 in steps of ten, by block.
     * @param fortnights of one unit; none where it was withheld
     */
    public static SortedMap<Integer, Integer> percents(SortedMap<Integer, Participation> fortnights) {
        SortedMap<Integer, Integer> percents = new TreeMap<>();
        fortnights.keySet()
            .stream()
            .map(ReportingCalendar::blockOfFortnight)
            .distinct()
            .forEach(block -> ofBlock(block, fortnights).ifPresent(turnout -> percents.put(block, turnout.percent())));
        return percents;
    }

    private static Optional<Participation> ofBlock(int block, SortedMap<Integer, Participation> fortnights) {
        int first = ReportingCalendar.firstFortnightOf(block);
        var one = Optional.ofNullable(fortnights.get(first));
        var other = Optional.ofNullable(fortnights.get(first + 1));
        return one.flatMap(turnout -> other.map(turnout::plus));
    }

}
