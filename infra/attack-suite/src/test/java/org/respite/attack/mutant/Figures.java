package org.respite.attack.mutant;

import java.util.Arrays;
import java.util.List;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Outcome;
import org.respite.contract.unit.Unit;
import org.respite.scoring.release.IndexHistogram;
import org.respite.scoring.release.PeriodInputs;

/** What only the inside of a release knows, for mutants that let it out. */
record Figures(PeriodInputs inputs) {

    /** Answers of everybody under a cell: a unit's teams, a department's, all. */
    IndexHistogram under(TeamIndicatorReleased cell) {
        return teams(cell).stream()
            .map(team -> inputs.tallies().getOrDefault(team, IndexHistogram.empty()))
            .reduce(IndexHistogram.empty(), IndexHistogram::plus);
    }

    private List<String> teams(TeamIndicatorReleased cell) {
        return switch (cell.level()) {
            case UNIT -> Arrays.asList(cell.unit().split("\\+", -1));
            case DEPARTMENT ->
                inputs.tree().units().stream().filter(unit -> cell.unit().equals(unit.parent())).map(Unit::id).toList();
            case ORGANISATION -> List.copyOf(inputs.tallies().keySet());
        };
    }

    static TeamIndicatorReleased with(TeamIndicatorReleased cell, long sum, long count) {
        return new TeamIndicatorReleased(cell.organisation(), cell.unit(), cell.level(), cell.cadence(), cell.period(),
                cell.from(), cell.to(), cell.publishedAt(), cell.series(), Outcome.PUBLISHED, cell.headcount(),
                cell.centre(), sum, count, Math.max(1, cell.cells()), cell.mechanism(), cell.of());
    }

}
