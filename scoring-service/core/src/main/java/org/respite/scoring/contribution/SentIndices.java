package org.respite.scoring.contribution;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The indices of one person that have gone into the tallies, by series. What changes is
 * told as the difference from these: computed again, by another version or with other
 * instruments, they could come out differently and take from a tally what was never put
 * in.
 *
 * @param fortnights by fortnight; handed over, not copied
 * @param block of the whole block; handed over, not copied
 */
public record SentIndices(SortedMap<Integer, SortedMap<String, Integer>> fortnights, SortedMap<String, Integer> block) {

    static final SentIndices NONE = new SentIndices(Collections.emptySortedMap(), Collections.emptySortedMap());

    public SentIndices {
        fortnights = Collections.unmodifiableSortedMap(fortnights);
        block = Collections.unmodifiableSortedMap(block);
    }

    SortedMap<String, Integer> of(int fortnight) {
        return fortnights.getOrDefault(fortnight, Collections.emptySortedMap());
    }

    SentIndices with(int fortnight, SortedMap<String, Integer> indices) {
        SortedMap<Integer, SortedMap<String, Integer>> changed = new TreeMap<>(fortnights);
        if (indices.isEmpty()) {
            changed.remove(fortnight);
        }
        else {
            changed.put(fortnight, indices);
        }
        return new SentIndices(changed, block);
    }

    SentIndices withBlock(SortedMap<String, Integer> indices) {
        return new SentIndices(fortnights, indices);
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "SentIndices[hidden]";
    }

}
