package org.respite.scoring.release;

/**
 * The upper tail of the standard normal distribution, in logarithms, to 12 digits far
 * beyond where the tail itself is too small for a double.
 */
final class NormalTail {

    private static final double LOG_OF_ROOT_OF_TWO_PI = Math.log(2 * Math.PI) / 2;

    /** From here the continued fraction is the better of the two. */
    private static final double FAR = 3;

    private static final int DEPTH = 200;

    private NormalTail() {
    }

    /** The logarithm of P(Z &gt; x). */
    static double logOfUpper(double x) {
        if (x < 0) {
            return Math.log1p(-Math.exp(logOfUpper(-x)));
        }
        return x < FAR ? Math.log(0.5 - toMean(x)) : logOfDensity(x) - Math.log(millsDenominator(x));
    }

    /**
     * P(0 &lt; Z &lt; x) by φ(x) (x + x³/3 + x⁵/(3·5) + …), Abramowitz and Stegun
     * 26.2.11.
     */
    private static double toMean(double x) {
        double term = x;
        double sum = x;
        for (int n = 3; n < DEPTH; n += 2) {
            term *= x * x / n;
            sum += term;
        }
        return Math.exp(logOfDensity(x)) * sum;
    }

    /** x + 1/(x + 2/(x + 3/(x + …))), Abramowitz and Stegun 26.2.14. */
    private static double millsDenominator(double x) {
        double fraction = x;
        for (int n = DEPTH; n > 0; n--) {
            fraction = x + n / fraction;
        }
        return fraction;
    }

    private static double logOfDensity(double x) {
        return -x * x / 2 - LOG_OF_ROOT_OF_TWO_PI;
    }

}
