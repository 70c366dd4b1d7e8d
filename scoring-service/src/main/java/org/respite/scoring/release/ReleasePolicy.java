package org.respite.scoring.release;

import java.util.List;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.scoring.noise.Fraction;

/**
 * What is released and how well it is protected.
 *
 * @param profile the name readers see
 * @param clipWidth D: indices are cut to the centre ± D/2; even
 * @param exhaustion released every fortnight
 * @param context released every block of two fortnights
 * @param gates when a cell is published at all
 * @param initialCentre what a department is centred on before anything was published
 * @param mergesSmallUnits whether units under the roster gate are released together with
 * siblings
 */
public record ReleasePolicy(String profile, int clipWidth, SeriesPolicy exhaustion, SeriesPolicy context, Gates gates,
        int initialCentre, boolean mergesSmallUnits) {

    /** The most one person may lose in a block, ρ of zCDP: that of the loose profile. */
    public static final Fraction MAXIMUM_LOSS_PER_BLOCK = new Fraction(9, 4);

    private static final int FORTNIGHTS_PER_BLOCK = 2;

    /**
     * The policy of a profile: {@code strict}, {@code default} or {@code loose}.
     * @throws IllegalArgumentException if there is no such profile
     */
    public static ReleasePolicy of(String profile) {
        return switch (profile) {
            case "strict" -> strict();
            case "default" -> standard();
            case "loose" -> loose();
            default ->
                throw new IllegalArgumentException("profile: " + profile + " (expected: strict, default or loose)");
        };
    }

    /** ρ = 1 a block: 8/9 for exhaustion, 1/9 for the context. */
    public static ReleasePolicy standard() {
        return scaled("default", Fraction.of(1), new Gates(8, 5, 6));
    }

    /** ρ = 2/5 a block. */
    public static ReleasePolicy strict() {
        return scaled("strict", new Fraction(5, 2), new Gates(12, 8, 9));
    }

    /** ρ = 9/4 a block. */
    public static ReleasePolicy loose() {
        return scaled("loose", new Fraction(4, 9), new Gates(5, 5, 5));
    }

    private static ReleasePolicy scaled(String profile, Fraction factor, Gates gates) {
        var exhaustion = new SeriesPolicy(Cadence.FORTNIGHT, List.of("emotionalExhaustion"),
                whole(Fraction.of(4050).times(factor)), new Fraction(3, 2).times(factor));
        var context = new SeriesPolicy(Cadence.BLOCK, List.of("depersonalization", "personalAccomplishment"),
                whole(Fraction.of(32400).times(factor)), Fraction.of(6).times(factor));
        return new ReleasePolicy(profile, 60, exhaustion, context, gates, 40, true);
    }

    private static long whole(Fraction fraction) {
        if (fraction.denominator() != 1) {
            throw new IllegalArgumentException("sumVariance: " + fraction + " (expected: a whole number)");
        }
        return fraction.numerator();
    }

    public ReleasePolicy {
        if (clipWidth < 2 || clipWidth > IndexHistogram.MAXIMUM_INDEX || clipWidth % 2 != 0) {
            throw new IllegalArgumentException("clipWidth: " + clipWidth + " (expected: even, 2..100)");
        }
        requireCadence("exhaustion", exhaustion, Cadence.FORTNIGHT);
        requireCadence("context", context, Cadence.BLOCK);
        Fraction loss = lossPerBlock(clipWidth, exhaustion, context);
        if (loss.compareTo(MAXIMUM_LOSS_PER_BLOCK) > 0) {
            throw new IllegalArgumentException(
                    "loss per block: " + loss + " (expected: at most " + MAXIMUM_LOSS_PER_BLOCK + ")");
        }
    }

    /** ρ of zCDP that one person loses at most by one release of this cadence. */
    public Fraction lossPerRelease(Cadence cadence) {
        return ((cadence == Cadence.BLOCK) ? context : exhaustion).rho(clipWidth);
    }

    /** ρ of zCDP that one person loses in a block at most, over everything released. */
    public Fraction lossPerBlock() {
        return lossPerBlock(clipWidth, exhaustion, context);
    }

    private static Fraction lossPerBlock(int clipWidth, SeriesPolicy exhaustion, SeriesPolicy context) {
        return exhaustion.rho(clipWidth).times(FORTNIGHTS_PER_BLOCK).plus(context.rho(clipWidth));
    }

    private static void requireCadence(String name, SeriesPolicy series, Cadence cadence) {
        if (series.cadence() != cadence) {
            throw new IllegalArgumentException(name + ".cadence: " + series.cadence() + " (expected: " + cadence + ")");
        }
    }

}
