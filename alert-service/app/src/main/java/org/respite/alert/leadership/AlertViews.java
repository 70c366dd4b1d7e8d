package org.respite.alert.leadership;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.alert.explanation.AlertFacts;
import org.respite.alert.explanation.Certainty;
import org.respite.alert.explanation.Explainer;
import org.respite.alert.explanation.Explanation;
import org.respite.alert.explanation.FigureFormat;
import org.respite.alert.explanation.Sentence;
import org.respite.alert.explanation.UnitRecord;
import org.respite.alert.leadership.AlertView.ByView;
import org.respite.alert.leadership.AlertView.ChangeView;
import org.respite.alert.leadership.AlertView.SinceView;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertChange;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.EnumWord;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.unit.UnitTreePublished;

/**
 * Turns alerts into what is shown of them.
 *
 * @param names of the organisation's units
 */
record AlertViews(UnitNames names) {

    /** For an organisation whose unit tree has not arrived. */
    static AlertViews unnamed() {
        return new AlertViews(UnitNames.none());
    }

    static AlertViews of(UnitTreePublished tree) {
        return new AlertViews(UnitNames.of(tree));
    }

    AlertView brief(Alert alert) {
        return view(alert, null, null);
    }

    AlertView full(Alert alert, UnitRecord unitRecord) {
        return view(alert, alert.history().stream().map(change -> change(alert, change)).toList(),
                new Explainer(names).explain(alert, unitRecord));
    }

    private AlertView view(Alert alert, @Nullable List<ChangeView> history, @Nullable Explanation explanation) {
        var latest = alert.latest();
        var figures = latest.figures();
        var name = name(alert);
        return new AlertView(alert.id(), alert.revision(), alert.unit(), name, alert.finding(), state(alert),
                alert.severity(), since(alert), FigureFormat.tenths(figures.usual()), IndicatorsAssembler.size(figures),
                LevelView.of(figures), change(alert, latest).z(), Certainty.of(alert.finding(), alert.severity()),
                Sentence.of(AlertFacts.of(alert, name)), change(alert, latest).nameless(), history,
                alert.possible().stream().sorted().toList(), explanation);
    }

    private String name(Alert alert) {
        return alert.unit().equals(alert.organisation()) ? Explainer.OF_ALL : names.nameOf(alert.unit());
    }

    private static String state(Alert alert) {
        return EnumWord.of(alert.state());
    }

    private static SinceView since(Alert alert) {
        return new SinceView(alert.since(), ReportingCalendar.firstDayOf(alert.since()),
                alert.history().getFirst().at());
    }

    private static ChangeView change(Alert alert, AlertChange change) {
        var attribution = change.deed();
        return new ChangeView(change.revision(), change.change(), change.severity(), change.fortnight(), change.at(),
                FigureFormat.tenths(change.figures().size()), FigureFormat.hundredths(change.figures().z()),
                state(alert.asOf(change.revision())), change.personal(), ByView.of(attribution),
                attribution == null ? null : attribution.note());
    }
}
