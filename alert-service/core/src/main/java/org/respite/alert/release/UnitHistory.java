package org.respite.alert.release;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything released about one unit, department or organisation.
 *
 * @param fortnights by index
 * @param blocks by index: the context
 */
public record UnitHistory(SortedMap<Integer, HistoryEntry> fortnights, SortedMap<Integer, HistoryEntry> blocks) {

    public static UnitHistory empty() {
        return new UnitHistory(new TreeMap<>(), new TreeMap<>());
    }

    public boolean isEmpty() {
        return fortnights.isEmpty() && blocks.isEmpty();
    }

}
