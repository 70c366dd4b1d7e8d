package org.respite.alert.leadership;

import org.respite.alert.alert.Alert;
import org.respite.alert.detection.Assessment;
import org.respite.alert.explanation.Day;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.calendar.ReportingCalendar;

/** Says an alert in one plain sentence. */
final class AlertTeller {

    private AlertTeller() {
    }

    /**
     * @param name of the unit
     */
    static String sentence(Alert alert, String name) {
        if (!alert.open()) {
            return closed(alert, name);
        }
        return switch (alert.finding()) {
            case RISE -> alert.unit().equals(alert.organisation()) ? riseOfAll(alert) : rise(alert, name);
            case LEVEL -> level(alert, name);
            case PARTICIPATION -> fewerAnswers(alert, name);
        };
    }

    private static String rise(Alert alert, String name) {
        var figures = alert.latest().figures();
        return "Since the fortnight from %s strain in %s has been about %s points%s above the team's own usual level of %s."
            .formatted(opening(alert), name, whole(figures.size()), interval(figures.sizeLow(), figures.sizeHigh()),
                    whole(figures.usual()));
    }

    private static String riseOfAll(Alert alert) {
        Assessment figures = alert.latest().figures();
        return "Since the fortnight from %s strain has been about %s points%s above usual in all units together."
            .formatted(opening(alert), whole(figures.size()), interval(figures.sizeLow(), figures.sizeHigh()));
    }

    private static String level(Alert alert, String name) {
        var figures = alert.latest().figures();
        return "Strain in %s has been high, whatever is usual there, since the fortnight from %s: about %s of 100%s."
            .formatted(name, opening(alert), whole(figures.level()), interval(figures.levelLow(), figures.levelHigh()));
    }

    /** Tired people stop answering: never an accusation. */
    private static String fewerAnswers(Alert alert, String name) {
        var figures = alert.latest().figures();
        return "In the four weeks up to %s about %s %% of %s answered, after about %s %% in the quarter before. Tired people stop answering: ask what would help, not who."
            .formatted(Day.of(ReportingCalendar.lastDayOf(alert.since())), whole(figures.usual() + figures.size()),
                    name, whole(figures.usual()));
    }

    private static String enoughAnswers(Alert alert, String name) {
        if (alert.latest().personal()) {
            return "Fewer people in %s answered than used to from %s on; it was closed by its leaders.".formatted(name,
                    opening(alert));
        }
        return alert.latest().change() == Change.EXPIRED
                ? "Fewer people in %s answered than used to from %s on; there is nothing recent to compare with any more."
                    .formatted(name, opening(alert))
                : "About as many people in %s answer again as before %s.".formatted(name, opening(alert));
    }

    private static String closed(Alert alert, String name) {
        if (alert.finding() == Finding.PARTICIPATION) {
            return enoughAnswers(alert, name);
        }
        if (alert.latest().personal()) {
            return "Strain in %s gave reason to look from %s on; it was closed by its leaders.".formatted(name,
                    opening(alert));
        }
        var what = alert.finding() == Finding.RISE ? "has been unremarkable again" : "has no longer been high";
        return alert.latest().change() == Change.EXPIRED
                ? "Strain in %s gave reason to look from %s on; nothing has been published for too long to say how it is now."
                    .formatted(name, opening(alert))
                : "Strain in %s gave reason to look from %s on; since the fortnight from %s it %s.".formatted(name,
                        opening(alert), day(alert.latest().fortnight()), what);
    }

    private static String opening(Alert alert) {
        return day(alert.since());
    }

    private static String day(int fortnight) {
        return Day.beginning(fortnight);
    }

    private static String interval(double low, double high) {
        return " (95 %% interval %s to %s)".formatted(whole(low), whole(high));
    }

    private static String whole(double points) {
        return Long.toString(Math.round(points));
    }

}
