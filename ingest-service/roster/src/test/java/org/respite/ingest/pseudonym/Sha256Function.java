package org.respite.ingest.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A keyed function good enough for tests. */
public record Sha256Function(String key) implements KeyedFunction {

    @Override
    public byte[] compute(byte[] input, int length) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(key.getBytes(UTF_8));
            return Arrays.copyOf(digest.digest(input), length);
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
