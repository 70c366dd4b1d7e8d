package org.respite.alert.explanation;

/**
 * Figures as people read them, points of the 0–100 scale as a rule: more digits would be
 * more than is known.
 */
public final class FigureFormat {

    private static final double TENTHS = 10;

    private static final double HUNDREDTHS = 100;

    private FigureFormat() {
    }

    public static double tenths(double points) {
        return Math.round(points * TENTHS) / TENTHS;
    }

    /** For standard errors, which are compared with thresholds such as 2.25. */
    public static double hundredths(double standardErrors) {
        return Math.round(standardErrors * HUNDREDTHS) / HUNDREDTHS;
    }

    static String whole(double points) {
        return Long.toString(Math.round(points));
    }

}
