package org.respite.scoring.contribution;

import java.math.BigInteger;

/**
 * Exact mean of what one item was answered, as a part of its range. Answers on scales of
 * different length, as when an instrument was edited, each count by their own.
 *
 * @param sum of the answers' parts: a fraction's numerator
 * @param parts the denominator
 * @param count of the answers
 */
record ItemMean(BigInteger sum, BigInteger parts, BigInteger count) {

    static ItemMean of(ItemTally tally, int range) {
        return new ItemMean(BigInteger.valueOf(tally.sum()), BigInteger.valueOf(range),
                BigInteger.valueOf(tally.count()));
    }

    ItemMean plus(ItemMean other) {
        return new ItemMean(sum.multiply(other.parts).add(other.sum.multiply(parts)), parts.multiply(other.parts),
                count.add(other.count));
    }

    BigInteger denominator() {
        return parts.multiply(count);
    }

    /** Nothing of an answer belongs in a log. */
    @Override
    public String toString() {
        return "ItemMean[hidden]";
    }

}
