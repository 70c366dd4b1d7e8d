package org.respite.scoring.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

/** Lays out a period's cells: reporting units, departments, the organisation. */
final class CellTree {

    private final ReleasePolicy policy;

    private final Period period;

    private final UnitHierarchy hierarchy;

    private final Map<String, List<String>> teams;

    private final Map<String, Integer> rosters;

    CellTree(ReleasePolicy policy, Period period) {
        this.policy = policy;
        this.period = period;
        this.hierarchy = UnitHierarchy.of(period.tree());
        this.teams = hierarchy.teams()
            .entrySet()
            .stream()
            .collect(Collectors.groupingBy(Map.Entry::getValue,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        this.rosters = period.tree().headcountsIn(period.block());
    }

    /** Series by series, in the policy's order. */
    List<Cell> filled(BiFunction<ReportingUnit, Integer, UnitCells> unitCells) {
        List<UnitCells> units = reportingUnits().stream()
            .map(unit -> unitCells.apply(unit, roster(unit.members())))
            .toList();
        var parentSums = new ParentSums(units, hierarchy.departments(), new PooledRemainder(policy, period.policy()));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < period.policy().series().size(); i++) {
            int position = i;
            String series = period.policy().series().get(i);
            units.forEach(unit -> cells.add(unit.cells().get(position)));
            hierarchy.departments()
                .forEach(department -> cells.add(department(series, department, parentSums.of(department, position))));
            cells.add(organisation(series, parentSums.ofAll(position)));
        }
        return cells;
    }

    private List<ReportingUnit> reportingUnits() {
        return policy.mergesSmallUnits()
                ? ReportingUnits.merged(hierarchy, period.tree(), period.block(), period.policy().minimumRoster())
                : ReportingUnits.separate(hierarchy);
    }

    private Cell department(String series, String department, List<Cell> parentSums) {
        return parent(series, department, Level.DEPARTMENT, teams.getOrDefault(department, List.of()))
            .filledFrom(parentSums);
    }

    private Cell organisation(String series, List<Cell> parentSums) {
        List<String> all = List.copyOf(hierarchy.teams().keySet());
        return parent(series, hierarchy.organisation(), Level.ORGANISATION, all).filledFrom(parentSums);
    }

    private Cell parent(String series, String id, Level level, List<String> below) {
        int centre = period.centre(series, id, policy.initialCentre());
        return new Cell(id, id, level, series, roster(below), centre, 0, 0, 0);
    }

    private int roster(List<String> teams) {
        return teams.stream().mapToInt(team -> rosters.getOrDefault(team, 0)).reduce(0, Math::addExact);
    }

}
