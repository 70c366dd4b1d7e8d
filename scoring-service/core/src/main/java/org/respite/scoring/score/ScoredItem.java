package org.respite.scoring.score;

import java.util.Comparator;

/**
 * An item as it counted when it was answered. Kept beside the answers, so that a later
 * version of the instrument changes nothing about them.
 *
 * @param key which item of which instrument
 * @param series what it counts towards, such as {@code emotionalExhaustion}
 * @param range the number of steps on its scale: max − min, at least 1
 */
public record ScoredItem(ItemKey key, String series, int range) implements Comparable<ScoredItem> {

    private static final Comparator<ScoredItem> BY_ITEM = Comparator.comparing(ScoredItem::key)
        .thenComparing(ScoredItem::series)
        .thenComparingInt(ScoredItem::range);

    public ScoredItem {
        if (range < 1) {
            throw new IllegalArgumentException("range: " + range + " (expected: at least 1)");
        }
    }

    @Override
    public int compareTo(ScoredItem other) {
        return BY_ITEM.compare(this, other);
    }

}
