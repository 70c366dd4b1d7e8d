package org.respite.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.scoring.topology.Reading.Broken;
import org.respite.scoring.topology.Reading.UnitTree;

/** Reads a unit tree and looks whether it is one. */
final class UnitTreeReader implements EventReader {

    @Override
    public Reading read(byte @Nullable [] key, byte @Nullable [] value) {
        try {
            UnitTreePublished tree = EventType.UNIT_TREE_PUBLISHED.read(value);
            if (!Arrays.equals(key, tree.organisation().getBytes(StandardCharsets.UTF_8))) {
                return new Broken(key, value, "foreign-key");
            }
            return fault(tree).<Reading>map(reason -> new Broken(key, value, reason))
                .orElseGet(() -> new UnitTree(tree));
        }
        catch (UnreadableEventException unreadable) {
            return new Broken(key, value, unreadable.reason());
        }
    }

    private static Optional<String> fault(UnitTreePublished tree) {
        Map<String, Unit> units = new HashMap<>();
        tree.units().forEach(unit -> units.put(unit.id(), unit));
        if (units.size() < tree.units().size()) {
            return Optional.of("unit-twice");
        }
        // Its cell would carry the id of the organisation's own.
        if (units.containsKey(tree.organisation())) {
            return Optional.of("unit-named-as-organisation");
        }
        if (!tree.units().stream().allMatch(unit -> unit.parent() == null || isDepartment(units.get(unit.parent())))) {
            return Optional.of("parent-is-no-department");
        }
        if (tree.headcounts().values().stream().flatMap(block -> block.values().stream()).anyMatch(head -> head < 0)) {
            return Optional.of("negative-headcount");
        }
        return Optional.empty();
    }

    private static boolean isDepartment(@Nullable Unit parent) {
        return parent != null && parent.parent() == null;
    }

}
