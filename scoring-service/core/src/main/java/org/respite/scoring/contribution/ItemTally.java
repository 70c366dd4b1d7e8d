package org.respite.scoring.contribution;

/**
 * One item over a period.
 *
 * @param sum of its scores, in steps of its scale
 * @param count how often it was answered
 */
public record ItemTally(int sum, int count) {

    static final ItemTally NONE = new ItemTally(0, 0);

    ItemTally plus(int value) {
        return new ItemTally(Math.addExact(sum, value), Math.incrementExact(count));
    }

    ItemTally minus(int value) {
        return new ItemTally(Math.subtractExact(sum, value), Math.decrementExact(count));
    }

    /** Nothing of an answer belongs in a log. */
    @Override
    public String toString() {
        return "ItemTally[hidden]";
    }

}
