package org.respite.alert.leadership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The past of a unit, of teams released as one, of a department or organisation.
 *
 * @param fortnights oldest first
 * @param participation of each four-week block, oldest first; only of units, and only
 * while there is a figure of them
 * @param releasedAs under which ids its teams were released, oldest first; empty when it
 * was always its own
 * @param context the other series, by four-week block, oldest first
 */
record IndicatorsView(String unit, String name, List<FortnightView> fortnights, List<ParticipationView> participation,
        List<StretchView> releasedAs, List<ContextView> context) {

    /**
     * @param percent who answered, in steps of ten: never shown finer
     */
    record ParticipationView(int block, LocalDate from, LocalDate to, int percent) {
    }

    /**
     * @param unit id under which the figures of this time are found
     * @param text the same in words
     */
    record StretchView(String unit, String name, LocalDate from, LocalDate to, String text) {
    }

    /**
     * @param headcount people on the roster; absent where nothing was published
     * @param released the figures of this release alone, as they were published
     * @param level where the unit stood after it, by this and its earlier results
     * @param usual the unit's own usual level after it
     * @param rise what the open rise amounted to after it
     * @param highLevel whether the level itself was flagged as high after it
     * @param size about how many points over its usual level, with its 95 % interval
     * @param z the gap in standard errors; what the detector decides by
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FortnightView(int fortnight, LocalDate from, LocalDate to, Instant publishedAt, @Nullable Integer headcount,
            LevelView released, @Nullable LevelView level, @Nullable Double usual, @Nullable String rise,
            @Nullable Boolean highLevel, @Nullable SizeView size, @Nullable Double z) {

        /** What leaders look at. */
        LevelView shown() {
            return level == null ? released : level;
        }
    }

    record SizeView(double points, double low, double high) {
    }

    /**
     * @param unit id of the group the figures were released for, which may be larger than
     * the unit asked for
     * @param label what the series is called
     * @param block index of the four-week block, counted from Monday 2024-01-01
     */
    record ContextView(String unit, String name, int block, LocalDate from, LocalDate to, Instant publishedAt,
            String series, String label, LevelView released) {
    }
}
