package org.respite.alert.leadership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The past of a unit, department or organisation.
 *
 * @param fortnights oldest first
 * @param context the other series, by four-week block, oldest first
 */
record IndicatorsView(String unit, String name, List<FortnightView> fortnights, List<ContextView> context) {

    /**
     * @param released the figures of this release alone, as they were published
     * @param level where the unit stood after it, by this and its earlier results
     * @param usual the unit's own usual level after it
     * @param rise what the open rise amounted to after it
     * @param highLevel whether the level itself was flagged as high after it
     * @param size about how many points over its usual level, with its 95 % interval
     * @param z the gap in standard errors; what the detector decides by
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FortnightView(int fortnight, LocalDate from, LocalDate to, Instant publishedAt, int headcount,
            LevelView released, @Nullable LevelView level, @Nullable Double usual, @Nullable String rise,
            @Nullable Boolean highLevel, @Nullable SizeView size, @Nullable Double z) {
    }

    record SizeView(double points, double low, double high) {
    }

    /**
     * @param block index of the four-week block, counted from Monday 2024-01-01
     */
    record ContextView(int block, LocalDate from, LocalDate to, Instant publishedAt, String series,
            LevelView released) {
    }
}
