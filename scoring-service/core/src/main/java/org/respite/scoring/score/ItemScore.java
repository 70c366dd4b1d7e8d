package org.respite.scoring.score;

/**
 * One answer that counts towards a series.
 *
 * @param item what was asked
 * @param value steps from the calm end of the item's scale: 0 to its range
 */
public record ItemScore(ScoredItem item, int value) {

    public ItemScore {
        if (value < 0 || value > item.range()) {
            throw new IllegalArgumentException("value: out of range (expected: 0.." + item.range() + ")");
        }
    }

    /** Nothing of an answer belongs in a log. */
    @Override
    public String toString() {
        return "ItemScore[hidden]";
    }

}
