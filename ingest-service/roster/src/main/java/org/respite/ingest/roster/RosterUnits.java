package org.respite.ingest.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.respite.contract.unit.Unit;
import tools.jackson.databind.JsonNode;

/** Reads the units of a roster file: each once, and below a department or one itself. */
record RosterUnits(RosterFields fields) {

    private static final Set<String> FIELDS = Set.of("id", "name", "parent");

    List<Unit> read(List<JsonNode> list) {
        var units = new ArrayList<Unit>();
        var positions = new HashMap<String, Integer>();
        for (int i = 0; i < list.size(); i++) {
            read(list.get(i), "units[" + i + "]", i, positions, units);
        }
        checkParents(units, positions);
        return units;
    }

    private void read(JsonNode json, String position, int number, Map<String, Integer> positions, List<Unit> units) {
        fields.known(json, "units", position, FIELDS);
        String id = fields.id(json, "id", position + ".id");
        String name = fields.text(json, "name", position + ".name", "a name to show");
        @Nullable String parent = isAbsent(json.get("parent")) ? null : fields.id(json, "parent", position + ".parent");
        if (id.isEmpty()) {
            return;
        }
        Integer first = positions.putIfAbsent(id, number);
        if (first != null) {
            fields.wrong(position + ".id", "the same as units[" + first + "].id", "every unit once");
            return;
        }
        units.add(new Unit(id, name, parent == null || parent.isEmpty() ? null : parent));
    }

    private static boolean isAbsent(@Nullable JsonNode parent) {
        return parent == null || parent.isNull();
    }

    private void checkParents(List<Unit> units, Map<String, Integer> positions) {
        UnitTree tree = UnitTree.of(units);
        for (Unit unit : units) {
            String parent = unit.parent();
            if (parent != null && tree.find(parent).filter(above -> above.parent() == null).isEmpty()) {
                fields.wrong("units[" + positions.get(unit.id()) + "].parent", "not known as a department",
                        "a department of the file");
            }
        }
    }

}
