package org.respite.alert.explanation;

/** Figures as people read them: more digits would be more than is known. */
final class FigureFormat {

    private static final double TENTHS = 10;

    private static final double HUNDREDTHS = 100;

    private FigureFormat() {
    }

    static double tenths(double points) {
        return Math.round(points * TENTHS) / TENTHS;
    }

    static double hundredths(double standardErrors) {
        return Math.round(standardErrors * HUNDREDTHS) / HUNDREDTHS;
    }

    static String whole(double points) {
        return Long.toString(Math.round(points));
    }

}
