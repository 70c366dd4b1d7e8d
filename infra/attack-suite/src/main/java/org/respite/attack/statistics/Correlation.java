package org.respite.attack.statistics;

import org.hipparchus.stat.correlation.PearsonsCorrelation;

/**
 * How far two series move together.
 *
 * @param value Pearson's r, −1 to 1; not a number if one of them does not move
 * @param standardError of {@code value} if they are independent
 */
public record Correlation(double value, double standardError) {

    public static Correlation of(double[] one, double[] other) {
        return new Correlation(new PearsonsCorrelation().correlation(one, other), 1 / Math.sqrt(one.length));
    }

}
