package org.respite.alert.explanation;

import org.respite.alert.explanation.Facts.Interval;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.calendar.ReportingCalendar;

/** Says an alert in one plain sentence. */
public final class Sentence {

    private Sentence() {
    }

    public static String of(Facts facts) {
        if (!facts.open()) {
            return facts.finding() == Finding.PARTICIPATION ? enoughAnswers(facts) : closed(facts);
        }
        return switch (facts.finding()) {
            case RISE -> facts.ofAll() ? riseOfAll(facts) : rise(facts);
            case LEVEL -> level(facts);
            case PARTICIPATION -> fewerAnswers(facts);
        };
    }

    private static String rise(Facts facts) {
        return "Since the fortnight from %s strain in %s has been about %s above the team's own usual level of %s."
            .formatted(opening(facts), facts.name(), said(facts.size(), " points"), Figure.whole(facts.usual()));
    }

    private static String riseOfAll(Facts facts) {
        return "Since the fortnight from %s strain has been about %s above usual in all units together."
            .formatted(opening(facts), said(facts.size(), " points"));
    }

    private static String level(Facts facts) {
        return "Strain in %s has been high, whatever is usual there, since the fortnight from %s: about %s."
            .formatted(facts.name(), opening(facts), said(facts.level(), " of 100"));
    }

    /** Tired people stop answering: never an accusation. */
    private static String fewerAnswers(Facts facts) {
        return "In the four weeks up to %s about %s %% of %s answered, after about %s %% in the quarter before. Tired people stop answering: ask what would help, not who."
            .formatted(Day.of(ReportingCalendar.lastDayOf(facts.since())),
                    Figure.whole(facts.usual() + facts.size().about()), facts.name(), Figure.whole(facts.usual()));
    }

    private static String enoughAnswers(Facts facts) {
        return switch (ending(facts)) {
            case SAID_BY_LEADERS -> "Fewer people in %s answered than used to from %s on; it was closed by its leaders."
                .formatted(facts.name(), opening(facts));
            case FOR_WANT_OF_FIGURES ->
                "Fewer people in %s answered than used to from %s on; there is nothing recent to compare with any more."
                    .formatted(facts.name(), opening(facts));
            case SEEN ->
                "About as many people in %s answer again as before %s.".formatted(facts.name(), opening(facts));
            case UNKNOWN -> "Fewer people in %s answered than used to from %s on; this is closed."
                .formatted(facts.name(), opening(facts));
        };
    }

    private static String closed(Facts facts) {
        var reason = "Strain in %s gave reason to look from %s on; ".formatted(facts.name(), opening(facts));
        return reason + switch (ending(facts)) {
            case SAID_BY_LEADERS -> "it was closed by its leaders.";
            case FOR_WANT_OF_FIGURES -> "nothing has been published for too long to say how it is now.";
            case SEEN -> "since the fortnight from %s it %s.".formatted(Day.beginning(facts.fortnight()),
                    facts.finding() == Finding.RISE ? "has been unremarkable again" : "has no longer been high");
            case UNKNOWN -> "this is closed.";
        };
    }

    /**
     * Leaders close what they see no more reason for, releases what they no longer show.
     */
    private enum Ending {

        SAID_BY_LEADERS, FOR_WANT_OF_FIGURES, SEEN, UNKNOWN

    }

    private static Ending ending(Facts facts) {
        if (Boolean.TRUE.equals(facts.personal())) {
            return Ending.SAID_BY_LEADERS;
        }
        if (facts.change() == Change.EXPIRED) {
            return Ending.FOR_WANT_OF_FIGURES;
        }
        return facts.personal() == null ? Ending.UNKNOWN : Ending.SEEN;
    }

    private static String opening(Facts facts) {
        return Day.beginning(facts.since());
    }

    private static String said(Interval figure, String unit) {
        return "%s%s (95 %% interval %s to %s)".formatted(Figure.whole(figure.about()), unit,
                Figure.whole(figure.low()), Figure.whole(figure.high()));
    }

}
