package org.respite.contract.unit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.respite.contract.Ids;

/**
 * The whole unit tree of an organisation as it stands. Produced by ingest-service; the
 * newest one holds.
 *
 * @param organisation the organisation's id
 * @param zone in which its weeks begin
 * @param publishedAt by the organisation's clock
 * @param units departments and units
 * @param headcounts block index → unit id → people on its roster in that block. A block
 * not named has the figures of the nearest earlier one.
 */
public record UnitTreePublished(String organisation, ZoneId zone, Instant publishedAt, List<Unit> units,
        SortedMap<Integer, Map<String, Integer>> headcounts) {

    public UnitTreePublished {
        Ids.require("organisation", organisation);
        units = List.copyOf(units);
        headcounts = Collections.unmodifiableSortedMap(new TreeMap<>(headcounts));
    }

    /**
     * Headcounts in force in {@code block}: those of the nearest block at or before it,
     * else the earliest known.
     */
    public Map<String, Integer> headcountsIn(int block) {
        var upTo = headcounts.headMap(block + 1);
        var nearest = upTo.isEmpty() ? headcounts : upTo.reversed();
        return nearest.values().stream().findFirst().orElse(Map.of());
    }
}
