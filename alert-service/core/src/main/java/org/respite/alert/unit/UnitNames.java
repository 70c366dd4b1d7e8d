package org.respite.alert.unit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.respite.contract.Ids;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

/**
 * What people call a unit, a department, or teams that are released as one.
 *
 * @param names unit id → name
 */
public record UnitNames(Map<String, String> names) {

    public UnitNames {
        names = Map.copyOf(names);
    }

    /** Where no unit tree is known: everything goes by its id. */
    public static UnitNames none() {
        return new UnitNames(Map.of());
    }

    public static UnitNames of(UnitTreePublished tree) {
        return new UnitNames(
                tree.units().stream().collect(Collectors.toMap(Unit::id, Unit::name, (first, second) -> second)));
    }

    /**
     * The ids of the teams in it: itself, or those that are released as one under it.
     */
    public static List<String> members(String unit) {
        return List.of(unit.split(java.util.regex.Pattern.quote(Ids.JOINT)));
    }

    /**
     * Its name, such as {@code Crisis team and Day clinic}; its id where it has none.
     */
    public String nameOf(String unit) {
        return list(members(unit));
    }

    /**
     * The others it is released with, such as {@code Day clinic}.
     * @param joint id of the teams that are released as one
     * @param team one of them
     */
    public String othersIn(String joint, String team) {
        return list(members(joint).stream().filter(member -> !member.equals(team)).toList());
    }

    private String list(List<String> units) {
        var called = units.stream().map(unit -> names.getOrDefault(unit, unit)).toList();
        int last = called.size() - 1;
        return last < 1 ? String.join("", called)
                : String.join(", ", called.subList(0, last)) + " and " + called.get(last);
    }

}
