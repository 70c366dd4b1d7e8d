package org.respite.alert.notification.selfservice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.respite.alert.notification.NotificationSettings;
import org.respite.alert.notification.routing.SettingChecks;

/**
 * Seals what must not be read in the document store: AES-256-GCM (NIST SP 800-38D) with a
 * random nonce of 96 bits, bound to the subscription it belongs to. Seals with its newest
 * key and opens with any. Without a key it keeps things as they are if that is allowed,
 * and else nothing new; what was kept so can be opened in any case.
 */
final class SecretCipher {

    private static final String SEALED = "aes:";

    private static final String PLAIN = "plain:";

    private static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    private final List<SecretKeySpec> keys;

    private final boolean allowUnsealed;

    /**
     * Opened by some keys.
     * @param keys each the Base64 of 32 bytes, the newest first
     * @param allowUnsealed whether things are kept as they are where there is no key
     * @throws IllegalArgumentException if one is something else; does not tell it
     */
    SecretCipher(List<String> keys, boolean allowUnsealed) {
        this.keys = keys.stream().map(key -> new SecretKeySpec(bytesOf(key), "AES")).toList();
        this.allowUnsealed = allowUnsealed;
    }

    static SecretCipher of(NotificationSettings settings) {
        return new SecretCipher(settings.keys(), settings.allowUnsealed());
    }

    /** Whether anything new may be kept. */
    boolean takesMore() {
        return allowUnsealed || !keys.isEmpty();
    }

    /**
     * Seals a text.
     * @param owner without which it cannot be opened
     * @throws IllegalStateException if there is no key, and that is not allowed
     */
    String seal(String owner, String text) {
        if (keys.isEmpty()) {
            if (!allowUnsealed) {
                throw new IllegalStateException("key (expected: to be set)");
            }
            return PLAIN + text;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = sealed(owner, text, nonce);
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return SEALED + Base64.getEncoder().encodeToString(both);
    }

    private byte[] sealed(String owner, String text, byte[] nonce) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, owner, text.getBytes(StandardCharsets.UTF_8));
        }
        catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES", impossible);
        }
    }

    /**
     * The text.
     * @throws IllegalArgumentException if there is no key, or only others
     */
    String open(String owner, String kept) {
        if (kept.startsWith(PLAIN)) {
            return kept.substring(PLAIN.length());
        }
        return keys.stream()
            .flatMap(key -> tried(key, owner, kept).stream())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("key (expected: the one it was sealed with)"));
    }

    /** The same, sealed with the newest key; as it is if it was already. */
    String renewed(String owner, String kept) {
        boolean upToDate = keys.isEmpty() || !kept.startsWith(PLAIN) && tried(keys.getFirst(), owner, kept).isPresent();
        return upToDate ? kept : seal(owner, open(owner, kept));
    }

    private static Optional<String> tried(SecretKeySpec key, String owner, String kept) {
        byte[] both = Base64.getDecoder().decode(kept.substring(SEALED.length()));
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        try {
            return Optional
                .of(new String(cipher(Cipher.DECRYPT_MODE, key, nonce, owner, sealed), StandardCharsets.UTF_8));
        }
        catch (GeneralSecurityException anotherKey) {
            return Optional.empty();
        }
    }

    private static byte[] cipher(int mode, SecretKeySpec key, byte[] nonce, String owner, byte[] text)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(text);
    }

    private static byte[] bytesOf(String key) {
        byte[] bytes = decode(key);
        SettingChecks.that(bytes.length == KEY_BYTES, "key", "the Base64 of 32 bytes");
        return bytes;
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        }
        catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

}
