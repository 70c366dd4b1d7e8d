package org.respite.alert.effect;

import java.util.List;

/**
 * An interrupted time series with known variances: the weighted mean after the
 * intervention against the one before.
 */
public final class InterruptedSeries {

    private InterruptedSeries() {
    }

    /**
     * @param results of the unit, in any order
     * @param alertOpened fortnight in which the alert opened. It and all before are left
     * out: results that raised an alert are high by selection, and whatever follows them
     * looks like an improvement
     * @param intervention fortnight in which it began; partly before and partly after, so
     * left out
     */
    public static Effect effect(List<Observation> results, int alertOpened, int intervention) {
        throw new UnsupportedOperationException("next step");
    }

}
