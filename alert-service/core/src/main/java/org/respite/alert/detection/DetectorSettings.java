package org.respite.alert.detection;

/**
 * Parameters of the detector. They were chosen together, by simulation; only the
 * threshold of ALERT is meant to change, with the number of units watched. Where each
 * number comes from is in {@code infra/docs/detector.md}.
 *
 * @param window which results are "recent"
 * @param usual how the usual level is learnt
 * @param opening when an episode opens or rises
 * @param closing when it closes
 * @param high when the level itself is high
 */
public record DetectorSettings(Window window, Usual usual, Opening opening, Closing closing, High high) {

    /** False ALERTs a week an organisation is taken to put up with. */
    public static final double FALSE_ALERTS_PER_WEEK = 0.25;

    /**
     * Usual level of a unit while no other is known: about the middle of published means.
     */
    public static final double USUAL_WHERE_NONE_IS_KNOWN = 42;

    private static final DetectorSettings STANDARD = new DetectorSettings(new Window(4, 0.7225, 2.5),
            new Usual(225, 4, 0.4), new Opening(3, 1.65, 2.25, 2.8, 5), new Closing(0.8, 2, 2, 4, 13),
            new High(60, 1.2816, 2, 0, 2));

    /**
     * @param length fortnights that count as recent (W)
     * @param decay how much less a result counts with every fortnight (d)
     * @param cut how many standard errors a result may lie off the usual level before it
     * is cut (c)
     */
    public record Window(int length, double decay, double cut) {
    }

    /**
     * @param startVariance of units' usual levels about their mean (tau2)
     * @param fluctuation variance of a unit's level about its usual one (s2)
     * @param drift variance by which a usual level moves in a fortnight (q)
     */
    public record Usual(double startVariance, double fluctuation, double drift) {
    }

    /**
     * @param smallest gap worth opening for, in points (dmin)
     * @param watch gap in standard errors (h_watch)
     * @param alert gap in standard errors (h_alert)
     * @param high gap in standard errors (h_high)
     * @param highRise points the rise must surely exceed to be HIGH (rise_high)
     */
    public record Opening(double smallest, double watch, double alert, double high, double highRise) {
    }

    /**
     * @param unremarkable gap in standard errors below which a result speaks for closing
     * (h_close)
     * @param results that must do so running (n_close)
     * @param shortest results an episode has at least (min_open)
     * @param stale fortnights without a release after which it expires
     * @param sustained fortnights after which the present level may be accepted as usual
     */
    public record Closing(double unremarkable, int results, int shortest, int stale, int sustained) {
    }

    /**
     * @param limit level in points (H)
     * @param openAt standard errors above it that count (zH_open)
     * @param openResults results running that must do so (nH_open)
     * @param closeBelow standard errors under which a result speaks for closing
     * (zH_close)
     * @param closeResults results running that must do so (nH_close)
     */
    public record High(double limit, double openAt, int openResults, double closeBelow, int closeResults) {
    }

    public static DetectorSettings standard() {
        return STANDARD;
    }

    /**
     * For the organisation's common movement: what the released units have in common,
     * about 0.
     */
    public static DetectorSettings organisation() {
        Opening opening = STANDARD.opening;
        return new DetectorSettings(STANDARD.window, new Usual(4, 1, STANDARD.usual.drift),
                new Opening(2, opening.watch, opening.alert, opening.high, opening.highRise), STANDARD.closing,
                STANDARD.high);
    }

    /**
     * Raises the threshold of ALERT so that many units together stay bearable.
     * @param units watched in the organisation
     * @param falseAlertsPerWeek tolerated in all of them together
     */
    public static DetectorSettings forUnits(int units, double falseAlertsPerWeek) {
        if (units < 1) {
            throw new IllegalArgumentException("units: " + units + " (expected: >= 1)");
        }
        if (!(falseAlertsPerWeek > 0)) {
            throw new IllegalArgumentException("falseAlertsPerWeek: " + falseAlertsPerWeek + " (expected: > 0)");
        }
        double needed = 2.15 + StrictMath.log(units / (450 * falseAlertsPerWeek)) / 3.14;
        return STANDARD.withAlertAt(Math.max(STANDARD.opening.alert, needed));
    }

    private DetectorSettings withAlertAt(double alert) {
        var with = new Opening(opening.smallest, opening.watch, alert, opening.high, opening.highRise);
        return new DetectorSettings(window, usual, with, closing, high);
    }
}
