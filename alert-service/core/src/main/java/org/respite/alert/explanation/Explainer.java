package org.respite.alert.explanation;

import java.util.Optional;
import org.respite.alert.detection.Assessment;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.explanation.Explanation.Onset;
import org.respite.alert.explanation.Explanation.Rank;
import org.respite.alert.explanation.Explanation.Size;
import org.respite.alert.explanation.UnitResults.Result;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertChange;
import org.respite.alert.unit.UnitNames;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * Explains alerts.
 *
 * @param names of units
 */
public record Explainer(UnitNames names) {

    /** What all units together are called. */
    public static final String OF_ALL = "all units together";

    /** Fewer results have no highest one worth telling. */
    private static final int MIN_RANKED = 4;

    private static final int LAST_TOLD_PLACE = 3;

    /**
     * @param unitRecord what was released about the alert's unit; may hold later releases
     * too, which are passed over
     */
    public Explanation explain(Alert alert, UnitRecord unitRecord) {
        var change = grounds(alert);
        var figures = change.figures();
        var unitResults = UnitResults.upTo(change.fortnight(), unitRecord.own());
        var onset = onset(alert, figures, unitResults).map(Explainer::beginning);
        var rank = rank(alert, change, unitResults);
        var sure = Certainty.of(alert.finding(), change.severity());
        var drivers = new DriverPolicy(names).find(unitRecord, change.fortnight());
        var text = what(alert, figures) + onset.map(Explainer::since).orElse("") + rank.map(Explainer::among).orElse("")
                + ". " + sure + " " + drivers.text();
        return new Explanation(text, change.fortnight(), onset.orElse(null), size(alert, figures), rank.orElse(null),
                sure, drivers, Decision.of(alert.finding()));
    }

    /**
     * The same shortened, for those who do not see the page: what rose and since about
     * when, how sure that is, and which drivers stand out. Of one that is closed, how it
     * ended.
     */
    public String brief(Alert alert, UnitRecord unitRecord) {
        if (!alert.open()) {
            return Sentence.of(AlertFacts.of(alert, nameOf(alert)));
        }
        var explanation = explain(alert, unitRecord);
        var onset = explanation.onset() == null ? "" : since(explanation.onset());
        return what(alert, grounds(alert).figures()) + onset + ". " + explanation.sure() + " "
                + explanation.drivers().text();
    }

    /** What it last opened or rose on. */
    private static AlertChange grounds(Alert alert) {
        return alert.history().reversed().stream().filter(change -> switch (change.change()) {
            case OPENED, RAISED, REOPENED -> true;
            case ACKNOWLEDGED, ACTING, RESOLVED, EXPIRED -> false;
        }).findFirst().orElseGet(() -> alert.history().getFirst());
    }

    private static boolean ofAll(Alert alert) {
        return alert.unit().equals(alert.organisation());
    }

    private String nameOf(Alert alert) {
        return ofAll(alert) ? OF_ALL : names.nameOf(alert.unit());
    }

    private String what(Alert alert, Assessment figures) {
        var name = nameOf(alert);
        return switch (alert.finding()) {
            case RISE -> "Strain in %s rose about %s points (95 %% interval %s to %s) over %s".formatted(name,
                    FigureFormat.whole(figures.size()), FigureFormat.whole(figures.sizeLow()),
                    FigureFormat.whole(figures.sizeHigh()),
                    ofAll(alert) ? "usual" : "its own usual " + FigureFormat.whole(figures.usual()));
            case LEVEL -> "Strain in %s was about %s of 100 (95 %% interval %s to %s), high whatever is usual there"
                .formatted(name, FigureFormat.whole(figures.level()), FigureFormat.whole(figures.levelLow()),
                        FigureFormat.whole(figures.levelHigh()));
            case PARTICIPATION -> fewerAnswers(alert, figures, name);
        };
    }

    /** Never an accusation. Figures are in steps of ten already. */
    private static String fewerAnswers(Alert alert, Assessment figures, String name) {
        return "About %s %% of %s answered in the four weeks up to %s, after about %s %% in the quarter before; tired people stop answering"
            .formatted(FigureFormat.whole(figures.usual() + figures.size()), name,
                    DayFormat.of(ReportingCalendar.lastDayOf(alert.since())), FigureFormat.whole(figures.usual()));
    }

    private static Optional<Integer> onset(Alert alert, Assessment figures, UnitResults unitResults) {
        if (ofAll(alert)) {
            return Optional.empty();
        }
        return switch (alert.finding()) {
            case RISE -> unitResults.onset(Result::compared, figures.usual() + figures.gap() / 2);
            case LEVEL -> unitResults.onset(Result::mean, DetectorSettings.standard().high().limit());
            case PARTICIPATION -> Optional.empty();
        };
    }

    private static Onset beginning(int fortnight) {
        return new Onset(fortnight, ReportingCalendar.firstDayOf(fortnight));
    }

    private static String since(Onset onset) {
        return ", since about the fortnight from " + DayFormat.of(onset.from());
    }

    private static Optional<Rank> rank(Alert alert, AlertChange change, UnitResults unitResults) {
        boolean judged = !unitResults.list().isEmpty()
                && unitResults.list().getLast().fortnight() == change.fortnight();
        return judged && alert.finding() != Finding.PARTICIPATION && !ofAll(alert)
                && unitResults.list().size() >= MIN_RANKED
                        ? Optional.of(new Rank(unitResults.placeOfLatest(), unitResults.list().size()))
                        : Optional.empty();
    }

    private static String among(Rank rank) {
        if (rank.place() > LAST_TOLD_PLACE) {
            return "";
        }
        var place = switch (rank.place()) {
            case 1 -> "";
            case 2 -> "second ";
            default -> "third ";
        };
        return "; the latest result is the %shighest of its last %d".formatted(place, rank.of());
    }

    private static Size size(Alert alert, Assessment figures) {
        if (alert.finding() == Finding.LEVEL) {
            return new Size(FigureFormat.tenths(figures.level()), FigureFormat.tenths(figures.levelLow()),
                    FigureFormat.tenths(figures.levelHigh()), FigureFormat.tenths(figures.usual()));
        }
        return new Size(FigureFormat.tenths(figures.size()), FigureFormat.tenths(figures.sizeLow()),
                FigureFormat.tenths(figures.sizeHigh()), FigureFormat.tenths(figures.usual()));
    }

}
