package org.respite.alert.leadership;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.respite.alert.detection.Assessment;
import org.respite.alert.indicator.Histories.Entry;
import org.respite.alert.indicator.Histories.History;
import org.respite.alert.indicator.Verdict;
import org.respite.alert.leadership.IndicatorsView.ContextView;
import org.respite.alert.leadership.IndicatorsView.FortnightView;
import org.respite.alert.leadership.IndicatorsView.SizeView;
import org.respite.contract.indicator.TeamIndicatorReleased;

/** Turns a history into what is shown of it. */
final class Past {

    private Past() {
    }

    static IndicatorsView of(String unit, String name, History history) {
        return new IndicatorsView(unit, name, fortnights(history), context(history));
    }

    private static List<FortnightView> fortnights(History history) {
        return history.fortnights()
            .values()
            .stream()
            .flatMap(entry -> entry.exhaustion().map(cell -> fortnight(cell, entry.verdict())).stream())
            .toList();
    }

    private static FortnightView fortnight(TeamIndicatorReleased cell, @Nullable Verdict verdict) {
        if (verdict == null) {
            return new FortnightView(cell.period(), cell.from(), cell.to(), cell.publishedAt(), cell.headcount(),
                    LevelView.of(cell), null, null, null, null, null, null);
        }
        var figures = verdict.assessment();
        return new FortnightView(cell.period(), cell.from(), cell.to(), cell.publishedAt(), cell.headcount(),
                LevelView.of(cell), LevelView.of(cell, verdict), Points.round(verdict.usual()),
                verdict.severity().name().toLowerCase(Locale.ROOT), verdict.highLevel(), size(figures),
                figures == null ? null : Points.hundredths(figures.z()));
    }

    static @Nullable SizeView size(@Nullable Assessment figures) {
        return figures == null ? null : new SizeView(Points.round(figures.size()), Points.round(figures.sizeLow()),
                Points.round(figures.sizeHigh()));
    }

    private static List<ContextView> context(History history) {
        return history.blocks().values().stream().map(Entry::cells).flatMap(List::stream).map(Past::context).toList();
    }

    private static ContextView context(TeamIndicatorReleased cell) {
        return new ContextView(cell.period(), cell.from(), cell.to(), cell.publishedAt(), cell.series(),
                LevelView.of(cell));
    }

}
