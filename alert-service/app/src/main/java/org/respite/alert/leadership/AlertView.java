package org.respite.alert.leadership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.alert.explanation.Explanation;
import org.respite.alert.lifecycle.Attribution;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/**
 * An alert as leaders read it.
 *
 * @param unit the unit's id, or the organisation's for what all units have in common
 * @param name of the unit
 * @param finding what was found
 * @param state {@code open}, {@code acknowledged}, {@code acting}, {@code resolved} or
 * {@code expired}
 * @param since when it opened
 * @param usual the unit's own usual level, in points; of participation, per cent of the
 * quarter before, in steps of ten
 * @param size about how many points over it, with its 95 % interval, at the last change;
 * of participation in steps of ten
 * @param level where the unit stood then, with its 95 % interval
 * @param z the gap in standard errors
 * @param sure how often chance alone would show as much
 * @param sentence all of it in plain words
 * @param changed what happened last
 * @param history everything that happened, oldest first; only of a single alert
 * @param possible what a leader may do with it now
 * @param explanation why it was opened; only of a single alert
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertView(String id, int revision, String unit, String name, Finding finding, String state, Severity severity,
        SinceView since, double usual, IndicatorsView.@Nullable SizeView size, LevelView level, double z, String sure,
        String sentence, ChangeView changed, @Nullable List<ChangeView> history, List<Change> possible,
        @Nullable Explanation explanation) {

    /**
     * @param from first day of the fortnight
     * @param publishedAt when it was published
     */
    record SinceView(int fortnight, LocalDate from, Instant publishedAt) {
    }

    /**
     * @param state after it
     * @param personal whether a leader did it and not a release
     * @param by who; only in a history, and not after a loss of the store nor for ever
     * @param note why; the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(int revision, Change change, Severity severity, int fortnight, Instant at, double size, double z,
            String state, boolean personal, @Nullable ByView by, @Nullable String note) {

        ChangeView nameless() {
            return new ChangeView(revision, change, severity, fortnight, at, size, z, state, personal, null, null);
        }
    }

    /** A leader of the same organisation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ByView(String sub, @Nullable String name) {

        static @Nullable ByView of(@Nullable Attribution attribution) {
            return attribution == null || attribution.by() == null ? null
                    : new ByView(attribution.by().subject(), attribution.by().name());
        }
    }
}
