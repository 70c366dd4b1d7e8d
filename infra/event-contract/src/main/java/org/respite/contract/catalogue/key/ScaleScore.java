package org.respite.contract.catalogue.key;

/**
 * One person's score on one scale.
 *
 * @param missing how many items were left out
 */
public record ScaleScore(double value, int missing) {

    /** Nothing of an answer belongs in a log. */
    @Override
    public String toString() {
        return "ScaleScore[…]";
    }

}
