package org.respite.alert.leadership;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.Assessment;
import org.respite.alert.detection.UnitObservation;
import org.respite.alert.explanation.FigureFormat;
import org.respite.alert.release.Band;
import org.respite.alert.release.UnitVerdict;
import org.respite.contract.EnumWord;
import org.respite.contract.indicator.TeamIndicatorReleased;

/**
 * Where a unit stands, with how unsure that is: never a number without its interval, and
 * never a band where nothing was published.
 *
 * @param outcome {@code published} or {@code withheld}
 * @param level 0–100, high is strain; not cut, because that would hide how unsure it is
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param band {@code low} below 40, {@code high} from 60 on
 * @param reason why there is no figure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LevelView(String outcome, @Nullable Double level, @Nullable Double low, @Nullable Double high,
        @Nullable String band, @Nullable String reason) {

    static final String PUBLISHED = "published";

    static final String WITHHELD = "withheld";

    private static final String WHY_WITHHELD = "too few answers or too small a team";

    private static final double TWO_SIDED_95 = 1.96;

    boolean isPublished() {
        return outcome.equals(PUBLISHED);
    }

    /** What the detector made of a unit's recent results and its usual level together. */
    static LevelView of(TeamIndicatorReleased cell, @Nullable UnitVerdict unitVerdict) {
        if (unitVerdict == null || unitVerdict.assessment() == null) {
            return of(cell);
        }
        return of(unitVerdict.assessment());
    }

    static LevelView of(Assessment figures) {
        return published(figures.level(), figures.levelLow(), figures.levelHigh());
    }

    /** One release alone, as of a department or of the organisation. */
    static LevelView of(TeamIndicatorReleased cell) {
        return UnitObservation.of(cell).map(LevelView::of).orElseGet(LevelView::withheld);
    }

    private static LevelView of(UnitObservation unitObservation) {
        double half = TWO_SIDED_95 * Math.sqrt(unitObservation.variance());
        return published(unitObservation.mean(), unitObservation.mean() - half, unitObservation.mean() + half);
    }

    private static LevelView published(double level, double low, double high) {
        return new LevelView(PUBLISHED, FigureFormat.tenths(level), FigureFormat.tenths(low), FigureFormat.tenths(high),
                EnumWord.of(Band.of(level)), null);
    }

    private static LevelView withheld() {
        return new LevelView(WITHHELD, null, null, null, null, WHY_WITHHELD);
    }
}
