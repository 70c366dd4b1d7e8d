package org.respite.alert.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.respite.alert.release.HistoryEntry;
import org.respite.alert.release.UnitHistory;

/**
 * All that was released about a unit, whomever it was released with. Teams are put
 * together anew every quarter, and four-week figures are released for other groups than
 * fortnightly ones.
 *
 * @param unit the one in question
 * @param histories reporting unit → its past: the unit itself and all that share a team
 * with it
 * @param above the same of the departments it is in
 * @param whole the organisation's own past
 */
public record UnitRecord(String unit, SortedMap<String, UnitHistory> histories, SortedMap<String, UnitHistory> above,
        UnitHistory whole) {

    public UnitRecord {
        histories = Collections.unmodifiableSortedMap(new TreeMap<>(histories));
        above = Collections.unmodifiableSortedMap(new TreeMap<>(above));
    }

    /**
     * A run of fortnights in which teams were released under one id.
     *
     * @param first fortnight of it
     * @param last fortnight of it, so far
     */
    public record Stretch(String unit, int first, int last) {
    }

    public UnitHistory own() {
        return histories.getOrDefault(unit, UnitHistory.empty());
    }

    public boolean isEmpty() {
        return histories.values().stream().allMatch(UnitHistory::isEmpty);
    }

    /** Under which ids it was released, oldest first. */
    public List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        histories.forEach((id, history) -> addRuns(id, history.fortnights(), stretches));
        stretches.sort(Comparator.comparingInt(Stretch::first).thenComparing(Stretch::unit));
        return stretches;
    }

    private static void addRuns(String id, SortedMap<Integer, HistoryEntry> fortnights, List<Stretch> into) {
        int first = Integer.MIN_VALUE;
        int last = Integer.MIN_VALUE;
        for (int fortnight : fortnights.keySet()) {
            if (first != Integer.MIN_VALUE && fortnight > last + 1) {
                into.add(new Stretch(id, first, last));
                first = fortnight;
            }
            first = first == Integer.MIN_VALUE ? fortnight : first;
            last = fortnight;
        }
        if (first != Integer.MIN_VALUE) {
            into.add(new Stretch(id, first, last));
        }
    }

    /**
     * The four-week blocks that say something about it, by the group they were released
     * for: of the groups it is in, or else of its departments.
     */
    public SortedMap<String, SortedMap<Integer, HistoryEntry>> context() {
        var groups = blocksOf(histories);
        return groups.isEmpty() ? blocksOf(above) : groups;
    }

    private static SortedMap<String, SortedMap<Integer, HistoryEntry>> blocksOf(
            SortedMap<String, UnitHistory> histories) {
        SortedMap<String, SortedMap<Integer, HistoryEntry>> blocks = new TreeMap<>();
        histories.forEach((id, history) -> {
            if (!history.blocks().isEmpty()) {
                blocks.put(id, history.blocks());
            }
        });
        return blocks;
    }

}
