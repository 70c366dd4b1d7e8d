package org.respite.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.scoring.release.UnitHierarchy;
import org.respite.scoring.topology.Reading.Broken;
import org.respite.scoring.topology.Reading.UnitTree;

/** Reads a unit tree and looks whether releases could use it. */
final class UnitTreeReader implements EventReader {

    @Override
    public Reading read(byte @Nullable [] key, byte @Nullable [] value) {
        try {
            UnitTreePublished tree = EventType.UNIT_TREE_PUBLISHED.read(value);
            if (!Arrays.equals(key, tree.organisation().getBytes(StandardCharsets.UTF_8))) {
                return new Broken(key, value, "foreign-key");
            }
            if (hasNegativeHeadcount(tree)) {
                return new Broken(key, value, "negative-headcount");
            }
            UnitHierarchy.of(tree);
            return new UnitTree(tree);
        }
        catch (UnreadableEventException unreadable) {
            return new Broken(key, value, unreadable.reason());
        }
        catch (IllegalArgumentException noTree) {
            return new Broken(key, value, "no-hierarchy");
        }
    }

    private static boolean hasNegativeHeadcount(UnitTreePublished tree) {
        return tree.headcounts().values().stream().flatMap(block -> block.values().stream()).anyMatch(head -> head < 0);
    }

}
