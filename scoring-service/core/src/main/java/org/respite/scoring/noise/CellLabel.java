package org.respite.scoring.noise;

/**
 * Which cell noise is for. Two cells never share a label, so they never share noise.
 *
 * @param organisation the organisation's id
 * @param unit the reporting unit's id
 * @param cadence how long a period is, such as {@code fortnight}
 * @param period index of the period
 * @param series what is measured
 */
public record CellLabel(String organisation, String unit, String cadence, int period, String series) {
}
