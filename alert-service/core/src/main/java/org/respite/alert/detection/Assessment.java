package org.respite.alert.detection;

/**
 * Every figure one decision rests on: the audit trail, and what is shown. In points of
 * the 0–100 exhaustion index unless said otherwise; not cut to that range.
 *
 * @param usual the usual level compared with (b)
 * @param usualVariance how unsure it is (P)
 * @param cutMean the result, cut to within reach of the usual level (y*)
 * @param recent weighted mean of the recent cut results (r)
 * @param recentVariance of {@code recent} (vr)
 * @param gap {@code recent − usual} (D). Decides, but is never shown, because it is cut
 * @param standardError of the gap (SE)
 * @param z gap in standard errors
 * @param size the gap without the cut: what to show
 * @param sizeAtLeast lower end of the one-sided 95 % interval of {@code size}
 * @param level where the unit stands now (M)
 * @param levelVariance how unsure that is (PM)
 * @param levelError standard error of the level to show, the unit's own fluctuation
 * included
 * @param zHigh how surely the level is above the limit of a high one, in standard errors
 */
public record Assessment(double usual, double usualVariance, double cutMean, double recent, double recentVariance,
        double gap, double standardError, double z, double size, double sizeAtLeast, double level, double levelVariance,
        double levelError, double zHigh) {

    private static final double TWO_SIDED_95 = 1.96;

    public double sizeLow() {
        return size - TWO_SIDED_95 * standardError;
    }

    public double sizeHigh() {
        return size + TWO_SIDED_95 * standardError;
    }

    public double levelLow() {
        return level - TWO_SIDED_95 * levelError;
    }

    public double levelHigh() {
        return level + TWO_SIDED_95 * levelError;
    }
}
