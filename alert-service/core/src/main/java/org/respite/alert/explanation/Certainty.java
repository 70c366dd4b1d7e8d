package org.respite.alert.explanation;

import org.respite.contract.alert.TeamAlertChanged.Finding;
import org.respite.contract.alert.TeamAlertChanged.Severity;

/**
 * How sure a finding is, as people read it. Measured by simulation of the whole release,
 * for units of 8 to 40 people: {@code infra/bench}.
 */
public final class Certainty {

    private Certainty() {
    }

    public static String of(Finding finding, Severity severity) {
        return switch (finding) {
            case RISE -> ofRise(severity);
            case LEVEL -> "The level was above 60 of 100 with nine parts of ten certainty in two results running.";
            case PARTICIPATION -> "Chance alone shows as much less than once in ten years in a team.";
        };
    }

    private static String ofRise(Severity severity) {
        return switch (severity) {
            case WATCH -> "Chance alone shows as much about once in two or three years in a team.";
            case ALERT -> "Chance alone shows as much about once in ten years in a team.";
            case HIGH -> "Chance alone shows as much about once in fifty years in a team.";
        };
    }

}
