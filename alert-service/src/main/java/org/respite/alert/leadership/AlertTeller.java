package org.respite.alert.leadership;

import org.respite.alert.alert.Alert;
import org.respite.alert.detection.Assessment;
import org.respite.alert.explanation.Day;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/** Says an alert in one plain sentence, and how sure it is in another. */
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
            case PARTICIPATION -> "Fewer people in %s answer than used to.".formatted(name);
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

    private static String closed(Alert alert, String name) {
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

    /**
     * Measured by simulation of the whole release, for units of 8 to 40 people.
     */
    static String sure(Finding finding, Severity severity) {
        if (finding == Finding.LEVEL) {
            return "The level was above 60 of 100 with nine parts of ten certainty in two results running.";
        }
        return switch (severity) {
            case WATCH -> "Chance alone shows as much about once in two or three years in a team.";
            case ALERT -> "Chance alone shows as much about once in ten years in a team.";
            case HIGH -> "Chance alone shows as much about once in fifty years in a team.";
        };
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
