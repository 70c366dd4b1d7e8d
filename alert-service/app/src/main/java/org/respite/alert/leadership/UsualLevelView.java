package org.respite.alert.leadership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.alert.explanation.FigureFormat;
import org.respite.alert.leadership.AlertView.ByView;
import org.respite.alert.lifecycle.Acceptance;
import org.respite.alert.lifecycle.UsualLevelNow;

/**
 * A unit's usual level and what leaders decided about it.
 *
 * @param fortnight the last that was judged
 * @param usual in points
 * @param present what would become the usual level if it were accepted now; absent where
 * that is not possible
 * @param accepted whether the present level will be the usual one at the next release
 * @param decisions oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UsualLevelView(String unit, int fortnight, double usual, @Nullable Double present, boolean accepted,
        List<DecisionView> decisions) {

    static UsualLevelView of(UsualLevelNow now) {
        return new UsualLevelView(now.unit(), now.fortnight(), FigureFormat.tenths(now.usual()),
                now.present() == null ? null : FigureFormat.tenths(now.present()), now.accepted(),
                now.decisions().stream().map(DecisionView::of).toList());
    }

    /**
     * @param decision {@code accepted} or {@code withdrawn}
     * @param fortnight the first to be compared with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionView(String decision, int fortnight, Instant at, @Nullable ByView by, @Nullable String note) {

        static DecisionView of(Acceptance decision) {
            return new DecisionView(decision.withdrawn() ? "withdrawn" : "accepted", decision.fortnight(),
                    decision.at(), ByView.of(decision.deed()), decision.deed().note());
        }
    }
}
