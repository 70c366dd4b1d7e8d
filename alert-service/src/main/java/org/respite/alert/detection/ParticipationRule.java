package org.respite.alert.detection;

import java.util.List;

/** Compares a unit's pooled four-week turnout with its own last quarter. */
public final class ParticipationRule {

    private ParticipationRule() {
    }

    /**
     * @param blocks the quarter before (three four-week blocks) and then the last four
     * weeks; earlier ones are passed over
     */
    public static Participation judge(List<Turnout> blocks) {
        throw new UnsupportedOperationException("next step");
    }

}
