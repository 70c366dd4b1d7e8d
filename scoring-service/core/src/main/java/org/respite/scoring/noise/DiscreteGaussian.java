package org.respite.scoring.noise;

import java.math.BigInteger;

/**
 * Integers with probability proportional to exp(−x² / 2σ²), exactly: algorithm 3 of
 * Canonne, Kamath and Steinke (2020). In integers throughout, because rounding in
 * floating-point samplers gives answers away (Mironov 2012).
 *
 * <p>
 * How long a draw takes depends on what is drawn. That is why releases are drawn in a
 * batch, off any request path, and published at an instant fixed beforehand.
 */
final class DiscreteGaussian {

    /**
     * With variances within these limits a product only overflows beyond 700 standard
     * deviations, that is, never.
     */
    private static final long LARGEST_NUMERATOR = 4_000_000;

    private static final long LARGEST_DENOMINATOR = 64;

    private final Fraction variance;

    private final DiscreteLaplace proposal;

    /**
     * @param variance σ²
     */
    DiscreteGaussian(Fraction variance) {
        requireDrawable("variance", variance);
        this.variance = variance;
        long flooredVariance = variance.numerator() / variance.denominator();
        this.proposal = new DiscreteLaplace(BigInteger.valueOf(flooredVariance).sqrt().longValueExact() + 1);
    }

    static void requireDrawable(String name, Fraction variance) {
        if (variance.numerator() < 1 || variance.numerator() > LARGEST_NUMERATOR
                || variance.denominator() > LARGEST_DENOMINATOR) {
            throw new IllegalArgumentException(name + ": " + variance + " (expected: a fraction 1.." + LARGEST_NUMERATOR
                    + " / 1.." + LARGEST_DENOMINATOR + ")");
        }
    }

    long sample(Bits bits) {
        long drawn = proposal.sample(bits);
        while (!accepted(drawn, bits)) {
            drawn = proposal.sample(bits);
        }
        return drawn;
    }

    /** With probability exp(−(|x| − σ²/t)² / 2σ²), on one fraction line for σ² = p/q. */
    private boolean accepted(long drawn, Bits bits) {
        long p = variance.numerator();
        long qt = variance.denominator() * proposal.scale();
        long distance = Math.subtractExact(Math.multiplyExact(Math.abs(drawn), qt), p);
        long gammaNumerator = Math.multiplyExact(distance, distance);
        long gammaDenominator = 2 * p * qt * proposal.scale();
        return BernoulliExp.heads(gammaNumerator, gammaDenominator, bits);
    }

}
