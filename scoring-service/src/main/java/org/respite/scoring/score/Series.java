package org.respite.scoring.score;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that is measured, by one item or by several.
 *
 * @param name such as {@code emotionalExhaustion}
 * @param ranges the items that count towards it, each with the number of steps on its
 * scale: max − min
 */
public record Series(String name, SortedMap<ItemKey, Integer> ranges) {

    public Series {
        ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
    }

}
