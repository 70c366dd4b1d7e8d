package org.respite.scoring.topology.model;

import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;

/**
 * Key of a unit's tally of one series.
 *
 * @param period comes first and is a prefix of all its units
 */
public record HistogramKey(Period period, String series, String unit) {

    /**
     * @param index of the fortnight or block
     */
    public record Period(String organisation, Cadence cadence, int index) {
    }

}
