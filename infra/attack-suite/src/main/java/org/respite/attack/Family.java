package org.respite.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

/**
 * The published cells of one fortnight as somebody reads them who knows who belongs to
 * whom.
 *
 * @param publishedParents departments and the organisation
 * @param byDepartment published units by department
 */
record Family(List<TeamIndicatorReleased> publishedParents, Map<String, List<TeamIndicatorReleased>> byDepartment) {

    /**
     * Reads a fortnight.
     * @param departments team → its department
     */
    static Family of(Sight sight, Map<String, String> departments) {
        Map<Boolean, List<TeamIndicatorReleased>> published = sight.cells()
            .values()
            .stream()
            .filter(TeamIndicatorReleased::isPublished)
            .collect(Collectors.partitioningBy(cell -> cell.level() == Level.UNIT));
        return new Family(published.getOrDefault(false, List.of()),
                published.getOrDefault(true, List.of())
                    .stream()
                    .collect(Collectors.groupingBy(unit -> departmentOf(unit, departments))));
    }

    private static String departmentOf(TeamIndicatorReleased unit, Map<String, String> departments) {
        List<String> above = teamsOf(unit).map(team -> departments.getOrDefault(team, "")).distinct().toList();
        if (above.size() != 1) {
            throw new IllegalStateException("departments of " + unit.unit() + ": " + above + " (expected: one)");
        }
        return above.getFirst();
    }

    List<TeamIndicatorReleased> publishedUnits() {
        return byDepartment.values().stream().flatMap(List::stream).toList();
    }

    /** Published units under a department or the organisation. */
    List<TeamIndicatorReleased> unitsUnder(TeamIndicatorReleased parent) {
        return parent.level() == Level.ORGANISATION ? publishedUnits()
                : byDepartment.getOrDefault(parent.unit(), List.of());
    }

    /** Teams that are released as one have an id that names them all. */
    static Stream<String> teamsOf(TeamIndicatorReleased unit) {
        return Arrays.stream(unit.unit().split("\\+"));
    }

    /** What a parent's sum holds beyond its published units, in score points. */
    long sumLeft(TeamIndicatorReleased parent) {
        return parent.sum() - unitsUnder(parent).stream()
            .mapToLong(unit -> unit.sum() + (unit.centre() - parent.centre()) * unit.count())
            .sum();
    }

    private long countLeft(TeamIndicatorReleased parent) {
        return parent.count() - unitsUnder(parent).stream().mapToLong(TeamIndicatorReleased::count).sum();
    }

    long parentsUnlikeTheirUnits() {
        return publishedParents().stream().filter(parent -> sumLeft(parent) != 0 || countLeft(parent) != 0).count();
    }

    long parentsOfOneUnit() {
        return publishedParents().stream().filter(parent -> unitsUnder(parent).size() < 2).count();
    }

}
