package org.respite.scoring.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.unit.UnitTreePublished;

/**
 * One organisation's period, whichever its length.
 *
 * @param tree the organisation's units as they stand at publication
 * @param index of the fortnight or block
 * @param policy what is released for it
 * @param tallies series → unit id → indices of its contributors
 * @param centres series → department id → centre in force
 */
record Period(UnitTreePublished tree, int index, SeriesPolicy policy,
        Map<String, ? extends Map<String, IndexHistogram>> tallies,
        Map<String, ? extends Map<String, Integer>> centres) {

    int block() {
        return ReportingCalendar.blockOfFortnight(firstFortnight());
    }

    private int firstFortnight() {
        return policy.cadence() == Cadence.BLOCK ? ReportingCalendar.firstFortnightOf(index) : index;
    }

    private int lastFortnight() {
        return policy.cadence() == Cadence.BLOCK ? ReportingCalendar.lastFortnightOf(index) : index;
    }

    LocalDate from() {
        return ReportingCalendar.firstDayOf(firstFortnight());
    }

    LocalDate to() {
        return ReportingCalendar.lastDayOf(lastFortnight());
    }

    Instant publishedAt() {
        return new ReportingCalendar(tree.zone()).publishedAt(lastFortnight());
    }

    /** Everybody of the teams. */
    IndexHistogram tally(String series, Collection<String> teams) {
        Map<String, IndexHistogram> ofSeries = tallies.containsKey(series) ? tallies.get(series) : Map.of();
        return teams.stream()
            .map(team -> ofSeries.getOrDefault(team, IndexHistogram.empty()))
            .reduce(IndexHistogram.empty(), IndexHistogram::plus);
    }

    int centre(String series, String department, int initial) {
        Map<String, Integer> ofSeries = centres.containsKey(series) ? centres.get(series) : Map.of();
        return ofSeries.getOrDefault(department, initial);
    }

    @Override
    public String toString() {
        return "Period[organisation=" + tree.organisation() + ", " + policy.cadence() + "=" + index + "]";
    }

}
