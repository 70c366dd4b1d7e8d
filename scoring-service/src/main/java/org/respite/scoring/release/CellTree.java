package org.respite.scoring.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

/** Lays out a period's cells: reporting units, departments, the organisation. */
final class CellTree {

    private final ReleasePolicy policy;

    private final Period period;

    private final UnitHierarchy hierarchy;

    private final Map<String, Integer> rosters;

    CellTree(ReleasePolicy policy, Period period) {
        this.policy = policy;
        this.period = period;
        this.hierarchy = UnitHierarchy.of(period.tree());
        this.rosters = period.tree().headcountsIn(period.block());
    }

    /** Series by series, in the policy's order. */
    List<Cell> filled(BiFunction<ReportingUnit, Integer, List<Cell>> unitCells) {
        List<List<Cell>> byUnit = reportingUnits().stream()
            .map(unit -> unitCells.apply(unit, roster(unit.members())))
            .toList();
        List<Cell> cells = new ArrayList<>();
        for (String series : period.policy().series()) {
            int position = period.policy().series().indexOf(series);
            List<Cell> units = byUnit.stream().map(ofUnit -> ofUnit.get(position)).toList();
            cells.addAll(units);
            hierarchy.departments().forEach(department -> cells.add(department(series, department, units)));
            cells.add(organisation(series, units));
        }
        return cells;
    }

    private List<ReportingUnit> reportingUnits() {
        return policy.mergesSmallUnits()
                ? ReportingUnits.merged(hierarchy, period.tree(), period.block(), period.policy().minimumRoster())
                : ReportingUnits.separate(hierarchy);
    }

    private Cell department(String series, String department, List<Cell> units) {
        List<String> teams = hierarchy.teams().keySet().stream().filter(team -> isIn(department, team)).toList();
        List<Cell> under = units.stream().filter(cell -> cell.department().equals(department)).toList();
        return parent(series, department, Level.DEPARTMENT, teams).filledFrom(under);
    }

    private boolean isIn(String department, String team) {
        return department.equals(hierarchy.teams().get(team));
    }

    private Cell organisation(String series, List<Cell> units) {
        List<String> teams = List.copyOf(hierarchy.teams().keySet());
        return parent(series, hierarchy.organisation(), Level.ORGANISATION, teams).filledFrom(units);
    }

    private Cell parent(String series, String id, Level level, List<String> teams) {
        int centre = period.centre(series, id, policy.initialCentre());
        return new Cell(id, id, level, series, roster(teams), centre, 0, 0, 0);
    }

    private int roster(List<String> teams) {
        return teams.stream().mapToInt(team -> rosters.getOrDefault(team, 0)).reduce(0, Math::addExact);
    }

}
