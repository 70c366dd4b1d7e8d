package org.respite.alert.leadership;

/** Points of the 0–100 scale as people read them: one decimal is more than is known. */
final class PointsFormat {

    private static final double TENTHS = 10;

    private static final double HUNDREDTHS = 100;

    private PointsFormat() {
    }

    static double round(double points) {
        return Math.round(points * TENTHS) / TENTHS;
    }

    /** For standard errors, which are compared with thresholds such as 2.25. */
    static double hundredths(double standardErrors) {
        return Math.round(standardErrors * HUNDREDTHS) / HUNDREDTHS;
    }

}
