package org.respite.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;

/**
 * The cells of one fortnight as somebody reads them who knows who belongs to whom, and
 * that what is held back enters a parent as a whole or not at all.
 *
 * @param publishedParents departments and the organisation
 * @param byDepartment units by department, withheld ones among them
 */
record CellHierarchy(List<TeamIndicatorReleased> publishedParents,
        Map<String, List<TeamIndicatorReleased>> byDepartment) {

    /**
     * Reads a fortnight.
     * @param departments team → its department
     */
    static CellHierarchy of(FortnightView fortnightView, Map<String, String> departments) {
        Map<Boolean, List<TeamIndicatorReleased>> units = fortnightView.cells()
            .values()
            .stream()
            .collect(Collectors.partitioningBy(cell -> cell.level() == Level.UNIT));
        return new CellHierarchy(
                units.getOrDefault(false, List.of()).stream().filter(TeamIndicatorReleased::isPublished).toList(),
                units.getOrDefault(true, List.of())
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

    /** Teams that are released as one have an id that names them all. */
    static Stream<String> teamsOf(TeamIndicatorReleased unit) {
        return Arrays.stream(unit.unit().split("\\+", -1));
    }

    List<TeamIndicatorReleased> units(Predicate<TeamIndicatorReleased> which) {
        return byDepartment.values().stream().flatMap(List::stream).filter(which).toList();
    }

    static boolean isHeldBack(TeamIndicatorReleased unit) {
        return !unit.isPublished() && unit.headcount() > 0;
    }

    /** Published units under a department or the organisation. */
    private List<TeamIndicatorReleased> publishedUnder(TeamIndicatorReleased parent) {
        return (parent.level() == Level.ORGANISATION ? units(_ -> true)
                : byDepartment.getOrDefault(parent.unit(), List.of()))
            .stream()
            .filter(TeamIndicatorReleased::isPublished)
            .toList();
    }

    /** Number of units in a parent's figures that are not published themselves. */
    int cellsLeft(TeamIndicatorReleased parent) {
        return parent.cells() - publishedUnder(parent).size();
    }

    /** What a parent's sum holds beyond its published units, in score points. */
    long sumLeft(TeamIndicatorReleased parent) {
        return parent.sum() - publishedUnder(parent).stream()
            .mapToLong(unit -> unit.sum() + (unit.centre() - parent.centre()) * unit.count())
            .sum();
    }

    private long countLeft(TeamIndicatorReleased parent) {
        return parent.count() - publishedUnder(parent).stream().mapToLong(TeamIndicatorReleased::count).sum();
    }

    /** Units whose noisy cells a parent adds up: the published ones and the remainder. */
    Stream<TeamIndicatorReleased> unitsIn(TeamIndicatorReleased parent) {
        return Stream.concat(publishedUnder(parent).stream(), remainder(parent).stream());
    }

    /** Units in a parent's figures that are held back; none if they cannot be told. */
    private List<TeamIndicatorReleased> remainder(TeamIndicatorReleased parent) {
        return parent.level() == Level.ORGANISATION ? remainderOfAll(parent) : remainderOf(parent);
    }

    private List<TeamIndicatorReleased> remainderOf(TeamIndicatorReleased department) {
        List<TeamIndicatorReleased> held = byDepartment.getOrDefault(department.unit(), List.of())
            .stream()
            .filter(CellHierarchy::isHeldBack)
            .toList();
        return cellsLeft(department) == held.size() ? held : List.of();
    }

    /** Those of the departments, and with them all others that are held back, or none. */
    private List<TeamIndicatorReleased> remainderOfAll(TeamIndicatorReleased organisation) {
        List<TeamIndicatorReleased> ofDepartments = publishedParents.stream()
            .filter(parent -> parent.level() == Level.DEPARTMENT)
            .flatMap(department -> remainderOf(department).stream())
            .toList();
        List<TeamIndicatorReleased> held = units(CellHierarchy::isHeldBack);
        return cellsLeft(organisation) == held.size() ? held : ofDepartments;
    }

    /** Parents that hold anything but published units and, all or none, the others. */
    long parentsUnlikeTheirUnits() {
        return publishedParents().stream().filter(parent -> isUnlike(parent, remainder(parent).size())).count();
    }

    private boolean isUnlike(TeamIndicatorReleased parent, int remainder) {
        boolean somethingElse = remainder == 0 && (sumLeft(parent) != 0 || countLeft(parent) != 0);
        return somethingElse || cellsLeft(parent) != remainder;
    }

    /** Parents that are one unit, or one unit more than what is published beside them. */
    long parentsThatTellOneUnit() {
        return publishedParents().stream().filter(parent -> parent.cells() < 2 || cellsLeft(parent) == 1).count();
    }

    /** Parents in which something is that is held back. */
    long parentsWithRemainder() {
        return publishedParents().stream().filter(parent -> !remainder(parent).isEmpty()).count();
    }

}
