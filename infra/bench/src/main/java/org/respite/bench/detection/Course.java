package org.respite.bench.detection;

import java.util.ArrayList;
import java.util.List;
import org.respite.alert.detection.Condition;

/**
 * How one team fared under the detector.
 *
 * @param severities after every fortnight, those of the year of history included
 * @param withheld fortnights without a result
 * @param surprising results more than two standard errors above the usual level
 * @param quiet results while nothing was open
 * @param surprisingQuiet those of them more than two standard errors above
 */
record Course(List<Condition> severities, int withheld, int surprising, int quiet, int surprisingQuiet) {

    /** A team is judged only after a year of results. */
    static final int HISTORY = 26;

    Course {
        severities = List.copyOf(severities);
    }

    int results() {
        return severities.size() - withheld;
    }

    boolean openBefore(int fortnight) {
        return severities.get(fortnight - 1) != Condition.NORMAL;
    }

    boolean reaches(Condition severity, int fortnight) {
        return severities.get(fortnight).compareTo(severity) >= 0;
    }

    /** Fortnights after the history in which {@code severity} was newly reached. */
    List<Integer> reached(Condition severity) {
        List<Integer> reached = new ArrayList<>();
        for (int fortnight = HISTORY; fortnight < severities.size(); fortnight++) {
            if (reaches(severity, fortnight) && !reaches(severity, fortnight - 1)) {
                reached.add(fortnight);
            }
        }
        return reached;
    }

    /** Fortnights after the history that began without an open episode. */
    long atRisk() {
        return severities.subList(HISTORY - 1, severities.size() - 1)
            .stream()
            .filter(severity -> severity == Condition.NORMAL)
            .count();
    }

}
