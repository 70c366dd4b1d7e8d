package org.respite.scoring.contribution;

/**
 * One item over a period.
 *
 * @param sum of its scores, in steps of its scale
 * @param count how often it was answered, at least once
 */
public record ItemTally(int sum, int count) {

    ItemTally plus(int value) {
        return new ItemTally(Math.addExact(sum, value), Math.incrementExact(count));
    }

    /** Nothing of an answer belongs in a log. */
    @Override
    public String toString() {
        return "ItemTally[hidden]";
    }

}
