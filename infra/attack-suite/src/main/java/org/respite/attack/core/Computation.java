package org.respite.attack.core;

import java.util.List;
import java.util.stream.Collectors;
import org.respite.attack.surface.Submission;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.scoring.noise.NoiseSource;
import org.respite.scoring.release.BlockInputs;
import org.respite.scoring.release.PeriodInputs;
import org.respite.scoring.release.ReleasePolicy;

/**
 * One computation of what is released with a fortnight.
 *
 * @param fortnight the one that has ended
 * @param ofBlock check-ins of its block, in order of arrival
 */
record Computation(ReleasePolicy policy, CoreParts parts, UnitTreePublished tree, int fortnight,
        List<Submission> ofBlock, CentresBySeries centres, NoiseSource noise) {

    List<TeamIndicatorReleased> fortnightCells() {
        String series = policy.exhaustion().series().getFirst();
        Counting counting = parts.counting();
        var tallies = HistogramsBySeries.of(HistogramsBySeries.people(ofBlock), counting,
                person -> counting.fortnight(person, fortnight));
        return parts.releasing()
            .release(new PeriodInputs(tree, fortnight, tallies.of(series), centres.of(series)), noise);
    }

    /** Nothing, but with the last fortnight of a block. */
    List<TeamIndicatorReleased> contextCells() {
        int block = ReportingCalendar.blockOfFortnight(fortnight);
        if (ReportingCalendar.blockOfFortnight(fortnight + 1) == block) {
            return List.of();
        }
        var tallies = HistogramsBySeries.of(HistogramsBySeries.people(ofBlock), parts.counting(),
                parts.counting()::context);
        var centresBySeries = policy.context().series().stream().collect(Collectors.toMap(one -> one, centres::of));
        return parts.releasing().release(new BlockInputs(tree, block, tallies.bySeries(), centresBySeries), noise);
    }

}
