package org.respite.scoring.noise;

import java.math.BigInteger;

/**
 * An exact rational number of at least zero, in lowest terms.
 *
 * @param numerator at least 0
 * @param denominator at least 1
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1);

    public Fraction {
        if (numerator < 0) {
            throw new IllegalArgumentException("numerator: " + numerator + " (expected: >= 0)");
        }
        if (denominator < 1) {
            throw new IllegalArgumentException("denominator: " + denominator + " (expected: >= 1)");
        }
        long divisor = BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact();
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    /**
     * The exact sum.
     * @throws ArithmeticException if it does not fit
     */
    public Fraction plus(Fraction other) {
        return new Fraction(
                Math.addExact(Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    /**
     * The exact product.
     * @throws ArithmeticException if it does not fit
     */
    public Fraction times(long factor) {
        return times(of(factor));
    }

    /**
     * The exact product.
     * @throws ArithmeticException if it does not fit
     */
    public Fraction times(Fraction factor) {
        return new Fraction(Math.multiplyExact(numerator, factor.numerator),
                Math.multiplyExact(denominator, factor.denominator));
    }

    /**
     * One over this.
     * @throws IllegalArgumentException if this is zero
     */
    public Fraction inverse() {
        return new Fraction(denominator, numerator);
    }

    @Override
    public int compareTo(Fraction other) {
        return Long.compare(Math.multiplyExact(numerator, other.denominator),
                Math.multiplyExact(other.numerator, denominator));
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

}
