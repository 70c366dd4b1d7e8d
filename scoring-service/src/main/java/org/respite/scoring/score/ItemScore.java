package org.respite.scoring.score;

/**
 * One answer that counts towards a series.
 *
 * @param item what was asked
 * @param value steps from the calm end of the item's scale: 0 to its range
 */
public record ItemScore(ItemKey item, int value) {

    /** Nothing of an answer belongs in a log. */
    @Override
    public String toString() {
        return "ItemScore[hidden]";
    }

}
