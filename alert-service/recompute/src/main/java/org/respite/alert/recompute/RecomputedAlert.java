package org.respite.alert.recompute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.respite.alert.detection.DetectorSettings;
import org.respite.alert.explanation.Explanation;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.AlertChange;
import org.respite.contract.alert.TeamAlertChanged.Change;
import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * An alert as the command prints it, with every figure in full.
 *
 * @param thresholds what the gap was compared with, for a rise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecomputedAlert(String alert, String organisation, String unit, Finding finding, List<Step> history,
        DetectorSettings.Opening thresholds, Explanation explanation) {

    record Step(Change change, Severity severity, int fortnight, LocalDate from, Instant at, double usual, double size,
            double sizeLow, double sizeHigh, double level, double levelLow, double levelHigh, double z) {

        static Step of(AlertChange change) {
            var figures = change.figures();
            return new Step(change.change(), change.severity(), change.fortnight(),
                    ReportingCalendar.firstDayOf(change.fortnight()), change.at(), figures.usual(), figures.size(),
                    figures.sizeLow(), figures.sizeHigh(), figures.level(), figures.levelLow(), figures.levelHigh(),
                    figures.z());
        }

    }

    static RecomputedAlert of(Alert alert, Explanation explanation, DetectorSettings settings) {
        var opening = alert.unit().equals(alert.organisation()) ? DetectorSettings.organisation().opening()
                : settings.opening();
        return new RecomputedAlert(alert.id(), alert.organisation(), alert.unit(), alert.finding(),
                alert.history().stream().map(Step::of).toList(), opening, explanation);
    }

}
