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
    List<Cell> filled(BiFunction<ReportingUnit, Integer, UnitCells> unitCells) {
        List<UnitCells> units = reportingUnits().stream()
            .map(unit -> unitCells.apply(unit, roster(unit.members())))
            .toList();
        Parts parts = new Parts(units, hierarchy.departments(), new Remainder(policy, period.policy()));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < period.policy().series().size(); i++) {
            int position = i;
            String series = period.policy().series().get(i);
            units.forEach(unit -> cells.add(unit.cells().get(position)));
            hierarchy.departments()
                .forEach(department -> cells.add(department(series, department, parts.of(department, position))));
            cells.add(organisation(series, parts.ofAll(position)));
        }
        return cells;
    }

    private List<ReportingUnit> reportingUnits() {
        return policy.mergesSmallUnits()
                ? ReportingUnits.merged(hierarchy, period.tree(), period.block(), period.policy().minimumRoster())
                : ReportingUnits.separate(hierarchy);
    }

    private Cell department(String series, String department, List<Cell> parts) {
        List<String> teams = hierarchy.teams().keySet().stream().filter(team -> isIn(department, team)).toList();
        return parent(series, department, Level.DEPARTMENT, teams).filledFrom(parts);
    }

    private boolean isIn(String department, String team) {
        return department.equals(hierarchy.teams().get(team));
    }

    private Cell organisation(String series, List<Cell> parts) {
        List<String> teams = List.copyOf(hierarchy.teams().keySet());
        return parent(series, hierarchy.organisation(), Level.ORGANISATION, teams).filledFrom(parts);
    }

    private Cell parent(String series, String id, Level level, List<String> teams) {
        int centre = period.centre(series, id, policy.initialCentre());
        return new Cell(id, id, level, series, roster(teams), centre, 0, 0, 0);
    }

    private int roster(List<String> teams) {
        return teams.stream().mapToInt(team -> rosters.getOrDefault(team, 0)).reduce(0, Math::addExact);
    }

}
