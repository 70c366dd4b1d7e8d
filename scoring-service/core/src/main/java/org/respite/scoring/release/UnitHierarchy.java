package org.respite.scoring.release;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.respite.contract.Ids;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

/**
 * A unit tree as releases read it: two levels below the organisation. A department is a
 * unit without a parent that is the parent of another; it has no roster of its own, so
 * answers tallied under its id count nowhere. Every other unit is a team.
 *
 * @param organisation the organisation's id
 * @param departments ids, ascending
 * @param teams team id → department id, ascending; the organisation's id for a team
 * without a department
 */
public record UnitHierarchy(String organisation, SortedSet<String> departments, SortedMap<String, String> teams) {

    public UnitHierarchy {
        departments = Collections.unmodifiableSortedSet(new TreeSet<>(departments));
        teams = Collections.unmodifiableSortedMap(new TreeMap<>(teams));
    }

    /**
     * Reads a tree.
     * @throws IllegalArgumentException if a unit's id is named twice, is the
     * organisation's own (its cell goes by that id) or holds a plus sign (which joins
     * ids), or if its parent is unknown or has a parent itself
     */
    public static UnitHierarchy of(UnitTreePublished tree) {
        Map<String, @Nullable String> parents = parents(tree);
        Set<String> departments = parents.values()
            .stream()
            .filter(parent -> parent != null)
            .collect(Collectors.toCollection(HashSet::new));
        SortedMap<String, String> teams = new TreeMap<>();
        parents.forEach((unit, parent) -> {
            if (parent != null) {
                requireDepartment(unit, parent, parents);
            }
            if (!departments.contains(unit)) {
                teams.put(unit, parent != null ? parent : tree.organisation());
            }
        });
        return new UnitHierarchy(tree.organisation(), new TreeSet<>(departments), teams);
    }

    private static Map<String, @Nullable String> parents(UnitTreePublished tree) {
        Map<String, @Nullable String> parents = new HashMap<>();
        for (Unit unit : tree.units()) {
            require(!unit.id().equals(tree.organisation()), unit.id(), "not the organisation's id");
            require(!unit.id().contains(Ids.JOINT), unit.id(), "no plus sign");
            require(!parents.containsKey(unit.id()), unit.id(), "named once");
            parents.put(unit.id(), unit.parent());
        }
        return parents;
    }

    private static void requireDepartment(String unit, String parent, Map<String, @Nullable String> parents) {
        require(parents.containsKey(parent) && parents.get(parent) == null, unit,
                "parent " + parent + " in the tree and without a parent");
    }

    private static void require(boolean expected, String unit, String expectation) {
        if (!expected) {
            throw new IllegalArgumentException("unit: " + unit + " (expected: " + expectation + ")");
        }
    }

}
