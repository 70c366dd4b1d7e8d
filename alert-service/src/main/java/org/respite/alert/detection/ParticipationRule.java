package org.respite.alert.detection;

import java.util.List;

/**
 * Compares a unit's pooled four-week turnout with its own last quarter. Exact, in whole
 * numbers; a fall it reports is at least two of the steps of ten in which rates are
 * shown.
 */
public final class ParticipationRule {

    private static final int QUARTER = 3;

    /** 20 points, as the whole number of such falls that make 100. */
    private static final int FALLS_IN_FULL = 5;

    private ParticipationRule() {
    }

    /**
     * Judges the last block.
     * @param blocks the unit's four-week blocks in order, the last one to be judged. Give
     * only blocks running, and only those of which both fortnights were published; all
     * but the last four are passed over
     */
    public static Participation judge(List<Turnout> blocks) {
        if (blocks.size() <= QUARTER) {
            return new Participation.Unknown();
        }
        Turnout now = blocks.getLast();
        Turnout before = blocks.subList(blocks.size() - 1 - QUARTER, blocks.size() - 1)
            .stream()
            .reduce(Turnout::plus)
            .orElseThrow();
        return fallen(before, now) ? new Participation.Fallen(before.percent(), now.percent())
                : new Participation.Steady(now.percent());
    }

    private static boolean fallen(Turnout before, Turnout now) {
        long fall = before.counted() * now.asked() - now.counted() * before.asked();
        return FALLS_IN_FULL * fall >= before.asked() * now.asked();
    }

}
