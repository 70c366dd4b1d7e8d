package org.respite.alert.intervention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.respite.alert.Lakeside;
import org.respite.alert.effect.Observation;
import org.respite.alert.lifecycle.Alert;
import org.respite.alert.lifecycle.LeaderIdentity;
import org.respite.alert.lifecycle.SampleAlerts;
import org.respite.contract.alert.TeamAlertChanged.Severity;
import org.respite.contract.calendar.ReportingCalendar;

/** Plans for the crisis team, made up. */
final class Samples {

    static final int OPENED = 70;

    /** The fortnight in which the step begins. */
    static final int START = 75;

    static final LocalDate START_ON = ReportingCalendar.firstDayOf(START);

    static final LeaderIdentity LEA = new LeaderIdentity("lea", "Lea Lund");

    /** So a weight of 1/40 each. */
    static final double VARIANCE = 36;

    private Samples() {
    }

    static Alert alert() {
        return SampleAlerts.opened(OPENED, Severity.ALERT);
    }

    static PlannedStep choice() {
        return choice("caseload-reweighting", null);
    }

    static PlannedStep choice(String intervention, @Nullable Integer goal) {
        return new PlannedStep(intervention, "clinical lead", START_ON, START_ON.plusWeeks(12), goal, null, null);
    }

    /**
     * @param last fortnight that is published, on the day after
     */
    static PlanContext situation(List<Observation> results, int last) {
        Instant dayAfter = Lakeside.publishedAt(last).plusSeconds(86_400);
        return new PlanContext(alert(), "Crisis team", ZoneId.of("Europe/Berlin"), dayAfter, results, last);
    }

    /** From a fortnight on; {@code NaN} where nothing was published. */
    static List<Observation> results(int first, double... means) {
        List<Observation> results = new ArrayList<>();
        for (double mean : means) {
            if (!Double.isNaN(mean)) {
                results.add(new Observation(first, mean, VARIANCE));
            }
            first++;
        }
        return results;
    }

    static List<Observation> both(List<Observation> before, List<Observation> after) {
        List<Observation> all = new ArrayList<>(before);
        all.addAll(after);
        return all;
    }

    static double[] means(int count, double mean) {
        double[] means = new double[count];
        Arrays.fill(means, mean);
        return means;
    }

}
