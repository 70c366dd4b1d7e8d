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
 * @param gates when a cell of a unit with enough people is published at all
 * @param initialCentre what a department is centred on before anything was published
 * @param mergesSmallUnits whether units under the roster floor are released together with
 * siblings
 */
public record ReleasePolicy(String profile, int clipWidth, SeriesPolicy exhaustion, SeriesPolicy context,
        PublicationGates gates, int initialCentre, boolean mergesSmallUnits) {

    /** The most one person may lose in a block, ρ of zCDP: that of the loose profile. */
    public static final Fraction MAXIMUM_LOSS_PER_BLOCK = new Fraction(9, 4);

    private static final int FORTNIGHTS_PER_BLOCK = 2;

    private static final List<String> CONTEXT = List.of("depersonalization", "personalAccomplishment");

    /** With fewer people noise drowns the context; see infra/decisions/0010. */
    private static final int CONTEXT_ROSTER = 20;

    /** The policy of a profile with the standard drivers. */
    public static ReleasePolicy of(String profile) {
        return of(profile, ContextDrivers.STANDARD);
    }

    /**
     * The policy of a profile: {@code strict}, {@code default} or {@code loose}. What it
     * costs does not depend on the drivers.
     * @throws IllegalArgumentException if there is no such profile
     */
    public static ReleasePolicy of(String profile, ContextDrivers contextDrivers) {
        return switch (profile) {
            case "strict" -> scaled("strict", new Fraction(5, 2), 12, new PublicationGates(8, 9), contextDrivers);
            case "default" -> scaled("default", Fraction.of(1), 8, new PublicationGates(5, 6), contextDrivers);
            case "loose" -> scaled("loose", new Fraction(4, 9), 5, new PublicationGates(5, 5), contextDrivers);
            default ->
                throw new IllegalArgumentException("profile: " + profile + " (expected: strict, default or loose)");
        };
    }

    /** ρ = 1 a block: 8/9 for exhaustion, 1/9 for the context. */
    public static ReleasePolicy standard() {
        return of("default");
    }

    /** ρ = 2/5 a block. */
    public static ReleasePolicy strict() {
        return of("strict");
    }

    /** ρ = 9/4 a block. */
    public static ReleasePolicy loose() {
        return of("loose");
    }

    private static ReleasePolicy scaled(String profile, Fraction factor, int minimumRoster, PublicationGates gates,
            ContextDrivers contextDrivers) {
        var exhaustion = SeriesPolicy.of(Cadence.FORTNIGHT, "emotionalExhaustion", minimumRoster,
                whole(Fraction.of(4050).times(factor)), new Fraction(3, 2).times(factor));
        return new ReleasePolicy(profile, 60, exhaustion, context(factor, contextDrivers), gates, 40, true);
    }

    /**
     * The more series, the more noise in each: d of them lose (D² / 2 · 16200 d) d.
     * Leaving loses as much, since a quarter of that is in the sums and 1/12 in the
     * count.
     */
    private static SeriesPolicy context(Fraction factor, ContextDrivers contextDrivers) {
        int series = CONTEXT.size() + contextDrivers.names().size();
        return new SeriesPolicy(Cadence.BLOCK, CONTEXT, contextDrivers.series(), CONTEXT_ROSTER,
                whole(Fraction.of(16200).times(series).times(factor)), Fraction.of(6).times(factor));
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
        return (cadence == Cadence.BLOCK ? context : exhaustion).rho(clipWidth);
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
