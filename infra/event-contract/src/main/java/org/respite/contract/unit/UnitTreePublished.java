package org.respite.contract.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
 * @param leavers fortnight index → unit id → how many of the headcount have their last
 * day before the fortnight's; absent where nobody has, and in trees from before it was
 * told
 */
public record UnitTreePublished(String organisation, ZoneId zone, Instant publishedAt, List<Unit> units,
        SortedMap<Integer, Map<String, Integer>> headcounts, @JsonSetter(
                nulls = Nulls.SET) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SortedMap<Integer, Map<String, Integer>> leavers) {

    public UnitTreePublished {
        Ids.require("organisation", organisation);
        units = List.copyOf(units);
        headcounts = Collections.unmodifiableSortedMap(new TreeMap<>(headcounts));
        leavers = leavers == null || leavers.isEmpty() ? null
                : Collections.unmodifiableSortedMap(new TreeMap<>(leavers));
    }

    /** One that nobody leaves. */
    public UnitTreePublished(String organisation, ZoneId zone, Instant publishedAt, List<Unit> units,
            SortedMap<Integer, Map<String, Integer>> headcounts) {
        this(organisation, zone, publishedAt, units, headcounts, null);
    }

    /** Unit id → how many of its headcount are gone before the fortnight's last day. */
    public Map<String, Integer> leaversIn(int fortnight) {
        return leavers == null ? Map.of() : leavers.getOrDefault(fortnight, Map.of());
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
