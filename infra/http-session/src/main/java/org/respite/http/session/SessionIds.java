package org.respite.http.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ids of sessions, which browsers have, and their places, which the store has: the hour
 * at which a session is over for certain, so that what is over lies side by side, and
 * what cannot be turned back into the id.
 */
final class SessionIds {

    private static final Pattern ID = Pattern.compile("(\\d{8})-[A-Za-z0-9_-]{43}");

    private static final int RANDOM_BYTES = 32;

    private static final long HOUR = Duration.ofHours(1).toSeconds();

    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionIds() {
    }

    /** A new id for what ends then. */
    static String next(Instant end) {
        return hour(Math.ceilDiv(end.getEpochSecond() + 1, HOUR)) + "-" + secret();
    }

    /** Nobody guesses it. */
    static String secret() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Nowhere for what was never an id. */
    static Optional<String> place(String id) {
        var parts = ID.matcher(id);
        return parts.matches() ? Optional.of(parts.group(1) + "-" + digest(id)) : Optional.empty();
    }

    /** Before it lies what is over. */
    static String firstAfter(Instant now) {
        return hour(Math.floorDiv(now.getEpochSecond(), HOUR) + 1);
    }

    private static String hour(long hours) {
        return "%08d".formatted(hours);
    }

    private static String digest(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
