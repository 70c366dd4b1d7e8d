package org.respite.ingest.web.pocketcode;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A code of 40 bits in Crockford's base 32, which has no letters that are taken for
 * others and no vowels but A and E to spell words with.
 *
 * @param characters {@value #LENGTH} of its alphabet
 */
public record PocketCode(String characters) {

    private static final int LENGTH = 8;

    private static final int HALF = LENGTH / 2;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

    /**
     * A new one.
     * @param random a number below its argument, that nobody can foretell
     */
    public static PocketCode random(IntUnaryOperator random) {
        return new PocketCode(IntStream.range(0, LENGTH)
            .mapToObj(_ -> String.valueOf(ALPHABET.charAt(random.applyAsInt(ALPHABET.length()))))
            .collect(Collectors.joining()));
    }

    /** What somebody typed: small, in groups, or with letters that look like digits. */
    public static Optional<PocketCode> read(String typed) {
        var plain = BETWEEN.matcher(typed)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
        return CODE.matcher(plain).matches() ? Optional.of(new PocketCode(plain)) : Optional.empty();
    }

    /** As it is shown, once. */
    public String shown() {
        return characters.substring(0, HALF) + "-" + characters.substring(HALF);
    }

    /** Whoever has it can answer as somebody: it belongs in no log. */
    @Override
    public String toString() {
        return "PocketCode[…]";
    }

}
