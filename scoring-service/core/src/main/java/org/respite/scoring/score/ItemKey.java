package org.respite.scoring.score;

import java.util.Comparator;

/**
 * One item of one version of one instrument. Equal items of two instruments are two
 * items: instruments are never averaged with one another unseen.
 *
 * @param instrument the instrument's id, such as {@code weekly-reflection/1}
 * @param item the item's id within it
 */
public record ItemKey(String instrument, String item) implements Comparable<ItemKey> {

    private static final Comparator<ItemKey> BY_INSTRUMENT = Comparator.comparing(ItemKey::instrument)
        .thenComparing(ItemKey::item);

    @Override
    public int compareTo(ItemKey other) {
        return BY_INSTRUMENT.compare(this, other);
    }

}
