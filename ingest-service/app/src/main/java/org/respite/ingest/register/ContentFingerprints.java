package org.respite.ingest.register;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.respite.contract.checkin.Answer;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.pseudonym.LengthPrefixing;

/**
 * HMAC-SHA-256 of what a person said: instrument, time and answers. Not of what we add,
 * such as the unit, which may be another when a check-in is sent again. The key is made
 * for this process and never leaves it, so fingerprints of a memory dump are as good as
 * noise without the rest of it.
 */
final class ContentFingerprints {

    private static final String ALGORITHM = "HmacSHA256";

    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    ContentFingerprints() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    ContentFingerprint of(CheckInAccepted checkIn) {
        Stream<String> answers = checkIn.answers()
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(answer -> Stream.of(answer.getKey(), text(answer.getValue())));
        Stream<String> said = Stream.of(checkIn.instrument(), checkIn.answeredAt().toString());
        return digest(LengthPrefixing.frame(Stream.concat(said, answers).toArray(String[]::new)));
    }

    /** The order in which signs were ticked says nothing. */
    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.Rating(var value) -> Integer.toString(value);
            case Answer.Signs(var chosen) -> String.join(" ", chosen.stream().sorted().toList());
        };
    }

    private ContentFingerprint digest(byte[] said) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var digest = ByteBuffer.wrap(mac.doFinal(said));
            return new ContentFingerprint(digest.getLong(), digest.getLong());
        }
        catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HMAC-SHA-256: missing (expected: in every JDK)", impossible);
        }
    }

}
