package org.respite.contract.catalogue.key;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the answers to a scale's items. */
public enum ScaleFormula {

    /** Their mean, on the scale of the answers. */
    @JsonProperty("mean")
    MEAN,

    /** Their sum; where some are missing, their mean times the number of items. */
    @JsonProperty("sum")
    SUM,

    /** Their mean as per cent of the maximum possible. */
    @JsonProperty("pomp")
    POMP;

    /**
     * The score.
     * @param mean of the answers given
     * @param items how many the scale has
     * @param min the lowest answer
     * @param max the highest
     */
    public double of(double mean, int items, int min, int max) {
        return switch (this) {
            case MEAN -> mean;
            case SUM -> mean * items;
            case POMP -> 100 * (mean - min) / (max - min);
        };
    }

}
