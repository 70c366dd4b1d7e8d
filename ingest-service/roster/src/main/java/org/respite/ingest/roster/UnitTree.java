package org.respite.ingest.roster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.respite.contract.unit.Unit;
import org.respite.http.problem.Violation;

/** The departments of an organisation and the units below them. Immutable. */
final class UnitTree {

    static final UnitTree EMPTY = new UnitTree(new TreeMap<>());

    private final SortedMap<String, Unit> byId;

    private UnitTree(SortedMap<String, Unit> byId) {
        this.byId = byId;
    }

    static UnitTree of(Collection<Unit> units) {
        var byId = new TreeMap<String, Unit>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        return new UnitTree(byId);
    }

    Optional<Unit> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Unit> units() {
        return List.copyOf(byId.values());
    }

    /** The ids of the units people can be on the roster of. */
    Stream<String> leaves() {
        return byId.values().stream().filter(unit -> unit.parent() != null).map(Unit::id);
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    /** Why {@code unit} cannot be below {@code department}, if so. */
    Optional<Violation> objection(String unit, String department) {
        if (unit.equals(department)) {
            return Optional.of(new Violation("department", department, "another id than the unit's"));
        }
        return find(unit).flatMap(known -> objection(known, department))
            .or(() -> find(department).filter(known -> known.parent() != null)
                .map(_ -> new Violation("department", department, "a department, not a unit")));
    }

    private static Optional<Violation> objection(Unit known, String department) {
        if (known.parent() == null) {
            return Optional.of(new Violation("unit", known.id(), "a unit, not a department"));
        }
        return known.parent().equals(department) ? Optional.empty()
                : Optional.of(new Violation("department", department, known.parent()));
    }

    /**
     * With a unit and its department, under their ids as names where they are new; to be
     * asked for only where there is no {@link #objection}.
     */
    UnitTree with(String unit, String department) {
        return byId.containsKey(unit) ? this : with(List
            .of(find(department).orElse(new Unit(department, department, null)), new Unit(unit, unit, department)));
    }

    /** With these units, in place of those with the same ids. */
    UnitTree with(Collection<Unit> units) {
        var more = new TreeMap<>(byId);
        units.forEach(unit -> more.put(unit.id(), unit));
        return new UnitTree(more);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitTree that && byId.equals(that.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

}
