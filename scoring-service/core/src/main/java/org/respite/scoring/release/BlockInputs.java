package org.respite.scoring.release;

import java.util.Map;
import java.util.stream.Collectors;
import org.respite.contract.unit.UnitTreePublished;

/**
 * Everything that decides the context cells of one organisation and four-week block.
 *
 * @param tree the organisation's units as they stand at publication
 * @param block index of the block
 * @param tallies series → unit id → indices of its contributors. A contributor counts in
 * every core series of the policy or in none, because all share one noisy count, and in
 * those of the optional ones that were answered.
 * @param centres series → department id → centre in force, as in {@link PeriodInputs}
 */
public record BlockInputs(UnitTreePublished tree, int block, Map<String, Map<String, IndexHistogram>> tallies,
        Map<String, Map<String, Integer>> centres) {

    public BlockInputs {
        tallies = copied(tallies);
        centres = copied(centres);
    }

    private static <V> Map<String, Map<String, V>> copied(Map<String, Map<String, V>> outer) {
        return outer.entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    /** Says which period it is and nothing about it. */
    @Override
    public String toString() {
        return "BlockInputs[organisation=" + tree.organisation() + ", block=" + block + "]";
    }

}
