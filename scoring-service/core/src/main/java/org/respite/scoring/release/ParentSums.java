package org.respite.scoring.release;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which noisy cells each parent adds up. What is held back in a department enters it as a
 * whole or not at all; what could not enter there is tried again for the organisation, as
 * a whole too. So whatever parents are subtracted from one another, two units at least
 * are left or one that is published anyway.
 */
final class ParentSums {

    private final List<UnitCells> units;

    private final Map<String, List<UnitCells>> byDepartment;

    private final Map<String, List<UnitCells>> pooled = new HashMap<>();

    private final List<UnitCells> pooledForAll;

    ParentSums(List<UnitCells> units, Collection<String> departments, PooledRemainder pooledRemainder) {
        this.units = units;
        this.byDepartment = units.stream().collect(Collectors.groupingBy(UnitCells::department));
        departments.forEach(department -> pooled.put(department, pooledRemainder.of(heldIn(department))));
        this.pooledForAll = pooledRemainder
            .of(units.stream().filter(UnitCells::isHeld).filter(unit -> !entered(unit)).toList());
    }

    private List<UnitCells> heldIn(String department) {
        return unitsOf(department).stream().filter(UnitCells::isHeld).toList();
    }

    private List<UnitCells> unitsOf(String department) {
        return byDepartment.getOrDefault(department, List.of());
    }

    private boolean entered(UnitCells unit) {
        return !pooled.getOrDefault(unit.department(), List.of()).isEmpty();
    }

    /**
     * Of a department.
     * @param series position in the policy's order
     */
    List<Cell> of(String department, int series) {
        return Stream
            .concat(published(unitsOf(department), series), held(pooled.getOrDefault(department, List.of()), series))
            .toList();
    }

    /** Of the organisation. */
    List<Cell> ofAll(int series) {
        Stream<Cell> ofDepartments = pooled.values().stream().flatMap(units -> held(units, series));
        return Stream.of(published(units, series), ofDepartments, held(pooledForAll, series))
            .flatMap(parts -> parts)
            .toList();
    }

    private static Stream<Cell> published(List<UnitCells> units, int series) {
        return units.stream().map(unit -> unit.cells().get(series)).filter(Cell::isPublished);
    }

    private static Stream<Cell> held(List<UnitCells> units, int series) {
        return units.stream().map(unit -> unit.held().get(series));
    }

}
