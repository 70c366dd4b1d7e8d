package org.respite.contract.indicator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EnumWord;
import org.respite.contract.privacy.PrivacyPromise;

/**
 * One released cell: what the world learns about one unit, one period and one series, for
 * ever. Produced by scoring-service. A withheld cell has the same fields (zeros) and the
 * same length.
 *
 * @param organisation the organisation's id
 * @param unit the unit's, department's or organisation's id; of units released as one,
 * their ids joined by {@link org.respite.contract.Ids#JOINT}
 * @param level what {@code unit} is
 * @param cadence how long the period is
 * @param period index of the fortnight or block, counted from Monday 2024-01-01
 * @param from first day of the period, in the organisation's zone
 * @param to last day of the period
 * @param publishedAt the fixed instant at which the organisation's whole period is
 * published
 * @param series what is measured, such as {@code emotionalExhaustion}; 0–100, high is
 * strain
 * @param outcome whether the figures below mean anything
 * @param headcount people on the roster in the period's block (public)
 * @param centre what scores were centred and clipped around; public before the period
 * @param sum noisy sum of (clipped score − centre)
 * @param count noisy number of contributors
 * @param cells how many unit cells this one adds up: 1 for a unit, their number for a
 * parent, 0 when withheld
 * @param mechanism the noise that is in one unit cell
 * @param of how many cells this organisation, cadence and period has, this one included
 * @param leavers how many of {@code headcount} have their last day before the fortnight's
 * (public); absent where nobody has, in cells of a block, and in those from before it was
 * told
 */
public record TeamIndicatorReleased(String organisation, String unit, Level level, Cadence cadence, int period,
        LocalDate from, LocalDate to, Instant publishedAt, String series, Outcome outcome, int headcount, int centre,
        long sum, long count, int cells, Mechanism mechanism, int of,
        @JsonSetter(nulls = Nulls.SET) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer leavers) {

    /** A cell of a unit that nobody leaves. */
    public TeamIndicatorReleased(String organisation, String unit, Level level, Cadence cadence, int period,
            LocalDate from, LocalDate to, Instant publishedAt, String series, Outcome outcome, int headcount,
            int centre, long sum, long count, int cells, Mechanism mechanism, int of) {
        this(organisation, unit, level, cadence, period, from, to, publishedAt, series, outcome, headcount, centre, sum,
                count, cells, mechanism, of, null);
    }

    public enum Level {

        @JsonProperty("unit")
        UNIT, @JsonProperty("department")
        DEPARTMENT, @JsonProperty("organisation")
        ORGANISATION

    }

    public enum Cadence {

        @JsonProperty("fortnight")
        FORTNIGHT, @JsonProperty("block")
        BLOCK

    }

    public enum Outcome {

        @JsonProperty("published")
        PUBLISHED, @JsonProperty("withheld")
        WITHHELD

    }

    /**
     * Discrete Gaussian noise with exactly these variances (Canonne, Kamath, Steinke
     * 2020).
     *
     * @param profile the privacy profile's name
     * @param clipWidth D: scores are clipped to centre ± D/2
     * @param sumVariance σ² of the noise in {@code sum} of one unit cell
     * @param countVariance σ² of the noise in {@code count} of one unit cell, as a
     * decimal such as {@code 1.5}
     * @param promise what all releases together amount to for one person; absent in cells
     * from before it was told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mechanism(String profile, int clipWidth, long sumVariance, double countVariance,
            @JsonSetter(nulls = Nulls.SET) @Nullable PrivacyPromise promise) {

        public Mechanism(String profile, int clipWidth, long sumVariance, double countVariance) {
            this(profile, clipWidth, sumVariance, countVariance, null);
        }

    }

    /** Who of the headcount could have answered until the period's end. */
    @JsonIgnore
    public int asked() {
        return leavers == null ? headcount : headcount - Math.clamp(leavers, 0, Math.max(0, headcount));
    }

    @JsonIgnore
    public boolean isPublished() {
        return outcome == Outcome.PUBLISHED;
    }

    /** The Kafka record key: every cell of a unit stays in order. */
    @JsonIgnore
    public String key() {
        return organisation + "/" + unit;
    }

    /**
     * Names the cell; a second record with this id would be a second release, which must
     * never be.
     */
    @JsonIgnore
    public String id() {
        return String.join("/", organisation, unit, EnumWord.of(cadence), "" + period, series);
    }

    /** Mean score, 0–100 before noise, not cut. Only of a published cell. */
    @JsonIgnore
    public double mean() {
        return centre + (double) sum / count;
    }
}
