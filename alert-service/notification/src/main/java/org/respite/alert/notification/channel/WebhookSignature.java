package org.respite.alert.notification.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Symmetric signatures ({@code v1}, HMAC-SHA256) of Standard Webhooks 1.0. While a secret
 * is being changed there are two, and receivers accept either.
 */
public final class WebhookSignature {

    private static final String PREFIX = "whsec_";

    private static final int MIN_BYTES = 24;

    private static final int MAX_BYTES = 64;

    private static final int NEW_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    /**
     * Signs with one or more secrets.
     * @param name of the setting, for messages
     * @throws IllegalArgumentException if one is not {@code whsec_} and the Base64 of 24
     * to 64 bytes; does not tell it
     */
    WebhookSignature(String name, List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("secrets." + name + ": none (expected: one or more)");
        }
        this.keys = secrets.stream().map(secret -> key(name, secret)).toList();
    }

    /** A fresh secret of 256 bits. */
    public static String newSecret(SecureRandom random) {
        byte[] bytes = new byte[NEW_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The header's value: one signature per secret, a space between them. */
    String of(String messageId, long timestamp, byte[] payload) {
        return keys.stream()
            .map(key -> "v1," + sign(key, messageId, timestamp, payload))
            .collect(Collectors.joining(" "));
    }

    private static String sign(SecretKeySpec key, String messageId, long timestamp, byte[] payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((messageId + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(payload));
        }
        catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    private static SecretKeySpec key(String name, String secret) {
        byte[] bytes = secret.startsWith(PREFIX) ? decode(secret.substring(PREFIX.length())) : new byte[0];
        if (bytes.length < MIN_BYTES || bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "secrets." + name + " (expected: " + PREFIX + " and the Base64 of 24..64 bytes)");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        }
        catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

}
