package org.respite.scoring.noise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104, FIPS 180-4) under one key. Not safe for several threads. */
final class Hmac {

    static final int BYTES = 32;

    private final Mac mac;

    /**
     * @throws IllegalArgumentException if the key is shorter than 32 bytes
     */
    Hmac(byte[] key) {
        if (key.length < BYTES) {
            throw new IllegalArgumentException("key: " + key.length + " bytes (expected: >= " + BYTES + ")");
        }
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        }
        catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256: missing (expected: in every Java runtime)", missing);
        }
    }

    byte[] of(byte[] message) {
        return mac.doFinal(message);
    }

    byte[] of(String message) {
        return of(message.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Each field goes in behind its length, so that no two lists of fields read alike.
     */
    byte[] ofFields(byte[]... fields) {
        for (byte[] field : fields) {
            mac.update(bytes(field.length));
            mac.update(field);
        }
        return mac.doFinal();
    }

    /** A number as eight bytes, big endian. */
    static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

}
