package org.respite.alert.notification.selfservice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.respite.alert.notification.routing.Required;

/**
 * Seals what must not be read in the document store: AES-256-GCM (NIST SP 800-38D) with a
 * random nonce of 96 bits, bound to the subscription it belongs to. Without a key it
 * keeps things as they are; what was kept so can still be opened after a key is set.
 */
final class Vault {

    private static final String SEALED = "aes:";

    private static final String PLAIN = "plain:";

    private static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    private final @Nullable SecretKeySpec key;

    /**
     * Opened by a key.
     * @param key Base64 of 32 bytes; absent for none
     * @throws IllegalArgumentException if it is something else; does not tell it
     */
    Vault(@Nullable String key) {
        this.key = key == null || key.isBlank() ? null : new SecretKeySpec(bytesOf(key), "AES");
    }

    /**
     * Seals a text.
     * @param owner without which it cannot be opened
     */
    String seal(String owner, String text) {
        if (key == null) {
            return PLAIN + text;
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner, text.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return SEALED + Base64.getEncoder().encodeToString(both);
    }

    /**
     * The text.
     * @throws IllegalArgumentException if there is no key, or it is another one
     */
    String open(String owner, String kept) {
        if (kept.startsWith(PLAIN)) {
            return kept.substring(PLAIN.length());
        }
        Required.present(key, "key");
        byte[] both = Base64.getDecoder().decode(kept.substring(SEALED.length()));
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new String(cipher(Cipher.DECRYPT_MODE, java.util.Objects.requireNonNull(key), nonce, owner, sealed),
                StandardCharsets.UTF_8);
    }

    private static byte[] cipher(int mode, SecretKeySpec key, byte[] nonce, String owner, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        }
        catch (GeneralSecurityException unopened) {
            throw new IllegalArgumentException("key (expected: the one it was sealed with)", unopened);
        }
    }

    private static byte[] bytesOf(String key) {
        byte[] bytes = decode(key);
        Required.that(bytes.length == KEY_BYTES, "key", "the Base64 of 32 bytes");
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
