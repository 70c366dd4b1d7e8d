package org.respite.scoring.release;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.respite.scoring.noise.Fraction;

/**
 * What any one person of an organisation may have lost over a year, and the stop at a
 * bound. It needs no person: each is in one unit cell per period at most, so what a
 * period costs anybody it costs everybody at most, and periods add up.
 *
 * <p>
 * There is one account per organisation and not one per unit, because people who move
 * between units take their losses along, and nothing here could tell. Charges follow from
 * public facts alone, which periods were released under which policy, and a period is
 * charged in full also where cells were withheld. So neither the account nor a stop tells
 * anything about answers.
 *
 * @param bound ρ of zCDP within any 26 fortnights in a row
 * @param charges fortnight → ρ charged; a block is charged at its last fortnight
 */
public record PrivacyAccount(Fraction bound, SortedMap<Integer, Fraction> charges) {

    public static final int FORTNIGHTS = 26;

    private static final int BLOCKS = 13;

    private static final int BYTES_PER_CHARGE = Integer.BYTES + 2 * Long.BYTES;

    public PrivacyAccount {
        charges = Collections.unmodifiableSortedMap(new TreeMap<>(charges));
    }

    /**
     * Bounded by what the policy's regular releases cost in a year, to the last fraction:
     * what stops is everything beyond them, such as a period issued again, or a year that
     * began under a looser policy.
     */
    public static PrivacyAccount forAYearOf(ReleasePolicy policy) {
        return new PrivacyAccount(policy.lossPerBlock().times(BLOCKS), Collections.emptySortedMap());
    }

    /** The same charges under another bound, as when the policy changes. */
    public PrivacyAccount boundedBy(Fraction other) {
        return new PrivacyAccount(other, charges);
    }

    /** ρ charged in the 26 fortnights up to this one. */
    public Fraction spent(int fortnight) {
        return charges.subMap(fortnight - FORTNIGHTS + 1, fortnight + 1)
            .values()
            .stream()
            .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Whether a release may still be made; if not, its cells are all withheld. */
    public boolean admits(int fortnight, Fraction rho) {
        return spent(fortnight).plus(rho).compareTo(bound) <= 0;
    }

    /**
     * With one release more, forgetting what lies too far back to matter.
     * @throws IllegalStateException if it is not admitted
     */
    public PrivacyAccount charged(int fortnight, Fraction rho) {
        if (!admits(fortnight, rho)) {
            throw new IllegalStateException("loss: " + spent(fortnight).plus(rho) + " (expected: at most " + bound
                    + " in " + FORTNIGHTS + " fortnights)");
        }
        SortedMap<Integer, Fraction> kept = new TreeMap<>(charges.tailMap(fortnight - FORTNIGHTS + 1));
        kept.merge(fortnight, rho, Fraction::plus);
        return new PrivacyAccount(bound, kept);
    }

    /** The charges, ascending: the fortnight, numerator and denominator, big endian. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(charges.size() * BYTES_PER_CHARGE);
        charges
            .forEach((fortnight, rho) -> bytes.putInt(fortnight).putLong(rho.numerator()).putLong(rho.denominator()));
        return bytes.array();
    }

    /**
     * With the charges that {@link #toBytes()} wrote.
     * @throws IllegalArgumentException if it would not write such bytes
     */
    public static PrivacyAccount fromBytes(Fraction bound, byte[] written) {
        if (written.length % BYTES_PER_CHARGE != 0) {
            throw new IllegalArgumentException(
                    "charges: " + written.length + " bytes (expected: a multiple of " + BYTES_PER_CHARGE + ")");
        }
        SortedMap<Integer, Fraction> charges = new TreeMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(written);
        while (bytes.hasRemaining()) {
            charges.put(bytes.getInt(), new Fraction(bytes.getLong(), bytes.getLong()));
        }
        return new PrivacyAccount(bound, charges);
    }

}
