package org.respite.alert.explanation;

import org.respite.alert.explanation.AlertFacts.Interval;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.calendar.ReportingCalendar;

/** Says an alert in one plain sentence. */
public final class Sentence {

    private Sentence() {
    }

    public static String of(AlertFacts alertFacts) {
        if (!alertFacts.open()) {
            return alertFacts.finding() == Finding.PARTICIPATION ? enoughAnswers(alertFacts) : closed(alertFacts);
        }
        return switch (alertFacts.finding()) {
            case RISE -> alertFacts.ofAll() ? riseOfAll(alertFacts) : rise(alertFacts);
            case LEVEL -> level(alertFacts);
            case PARTICIPATION -> fewerAnswers(alertFacts);
        };
    }

    private static String rise(AlertFacts alertFacts) {
        return "Since the fortnight from %s strain in %s has been about %s above the team's own usual level of %s."
            .formatted(opening(alertFacts), alertFacts.name(), said(alertFacts.size(), " points"),
                    FigureFormat.whole(alertFacts.usual()));
    }

    private static String riseOfAll(AlertFacts alertFacts) {
        return "Since the fortnight from %s strain has been about %s above usual in all units together."
            .formatted(opening(alertFacts), said(alertFacts.size(), " points"));
    }

    private static String level(AlertFacts alertFacts) {
        return "Strain in %s has been high, whatever is usual there, since the fortnight from %s: about %s."
            .formatted(alertFacts.name(), opening(alertFacts), said(alertFacts.level(), " of 100"));
    }

    /** Tired people stop answering: never an accusation. */
    private static String fewerAnswers(AlertFacts alertFacts) {
        return "In the four weeks up to %s about %s %% of %s answered, after about %s %% in the quarter before. Tired people stop answering: ask what would help, not who."
            .formatted(DayFormat.of(ReportingCalendar.lastDayOf(alertFacts.since())),
                    FigureFormat.whole(alertFacts.usual() + alertFacts.size().about()), alertFacts.name(),
                    FigureFormat.whole(alertFacts.usual()));
    }

    private static String enoughAnswers(AlertFacts alertFacts) {
        return switch (ending(alertFacts)) {
            case SAID_BY_LEADERS -> "Fewer people in %s answered than used to from %s on; it was closed by its leaders."
                .formatted(alertFacts.name(), opening(alertFacts));
            case FOR_WANT_OF_FIGURES ->
                "Fewer people in %s answered than used to from %s on; there is nothing recent to compare with any more."
                    .formatted(alertFacts.name(), opening(alertFacts));
            case SEEN -> "About as many people in %s answer again as before %s.".formatted(alertFacts.name(),
                    opening(alertFacts));
            case UNKNOWN -> "Fewer people in %s answered than used to from %s on; this is closed."
                .formatted(alertFacts.name(), opening(alertFacts));
        };
    }

    private static String closed(AlertFacts alertFacts) {
        var reason = "Strain in %s gave reason to look from %s on; ".formatted(alertFacts.name(), opening(alertFacts));
        return reason + switch (ending(alertFacts)) {
            case SAID_BY_LEADERS -> "it was closed by its leaders.";
            case FOR_WANT_OF_FIGURES -> "nothing has been published for too long to say how it is now.";
            case SEEN -> "since the fortnight from %s it %s.".formatted(DayFormat.beginning(alertFacts.fortnight()),
                    alertFacts.finding() == Finding.RISE ? "has been unremarkable again" : "has no longer been high");
            case UNKNOWN -> "this is closed.";
        };
    }

    /**
     * Leaders close what they see no more reason for, releases what they no longer show.
     */
    private enum Ending {

        SAID_BY_LEADERS, FOR_WANT_OF_FIGURES, SEEN, UNKNOWN

    }

    private static Ending ending(AlertFacts alertFacts) {
        if (Boolean.TRUE.equals(alertFacts.personal())) {
            return Ending.SAID_BY_LEADERS;
        }
        if (alertFacts.change() == Change.EXPIRED) {
            return Ending.FOR_WANT_OF_FIGURES;
        }
        return alertFacts.personal() == null ? Ending.UNKNOWN : Ending.SEEN;
    }

    private static String opening(AlertFacts alertFacts) {
        return DayFormat.beginning(alertFacts.since());
    }

    private static String said(Interval figure, String unit) {
        return "%s%s (95 %% interval %s to %s)".formatted(FigureFormat.whole(figure.about()), unit,
                FigureFormat.whole(figure.low()), FigureFormat.whole(figure.high()));
    }

}
