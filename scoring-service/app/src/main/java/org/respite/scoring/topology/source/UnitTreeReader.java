package org.respite.scoring.topology.source;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.unit.UnitTreePublished;
import org.respite.scoring.release.UnitHierarchy;
import org.respite.scoring.topology.model.SourceEvent;
import org.respite.scoring.topology.model.SourceEvent.Broken;
import org.respite.scoring.topology.model.SourceEvent.UnitTree;
import org.respite.scoring.topology.state.UnitTreeStore;

/** Reads a unit tree and looks whether releases could use it. */
public final class UnitTreeReader implements EventReader {

    @Override
    public SourceEvent read(byte @Nullable [] key, byte @Nullable [] value) {
        try {
            UnitTreePublished tree = EventType.UNIT_TREE_PUBLISHED.read(value);
            if (!Arrays.equals(key, tree.organisation().getBytes(StandardCharsets.UTF_8))) {
                return new Broken(key, value, "foreign-key");
            }
            if (hasNegativeHeadcount(tree)) {
                return new Broken(key, value, "negative-headcount");
            }
            requireUsable(tree);
            return new UnitTree(tree);
        }
        catch (UnreadableEventException unreadable) {
            return new Broken(key, value, unreadable.reason());
        }
        catch (IllegalArgumentException | ArithmeticException | DateTimeException unusable) {
            return new Broken(key, value, "unusable");
        }
    }

    /** What would fail later, in a store or at a release, fails now. */
    private static void requireUsable(UnitTreePublished tree) {
        UnitHierarchy.of(tree);
        EventType.UNIT_TREE_PUBLISHED.write(tree);
        UnitTreeStore.requireUsable(tree);
        tree.headcounts().values().forEach(UnitTreeReader::requireCountable);
        leavers(tree).forEach(UnitTreeReader::requireCountable);
    }

    /**
     * The people of any part of a tree are counted in an {@code int}.
     * @throws ArithmeticException if those of the whole cannot be
     */
    private static void requireCountable(Map<String, Integer> headcounts) {
        Math.toIntExact(headcounts.values().stream().mapToLong(Integer::intValue).sum());
    }

    private static Collection<Map<String, Integer>> leavers(UnitTreePublished tree) {
        var leavers = tree.leavers();
        return leavers == null ? List.of() : leavers.values();
    }

    private static boolean hasNegativeHeadcount(UnitTreePublished tree) {
        return Stream.concat(tree.headcounts().values().stream(), leavers(tree).stream())
            .flatMap(block -> block.values().stream())
            .anyMatch(head -> head < 0);
    }

}
