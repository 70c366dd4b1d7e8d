package org.respite.alert.notification.selfservice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.respite.alert.notification.NotificationSettings;

/**
 * Seals what must not be read in the document store: AES-256-GCM (NIST SP 800-38D) with a
 * random nonce of 96 bits, bound to the subscription it belongs to. Seals with its newest
 * key and opens with any. Without a key it keeps things as they are if that is allowed,
 * and else nothing new; what was kept so can be opened in any case.
 */
final class SecretCipher {

    private static final String SEALED = "aes:";

    private static final String PLAIN = "plain:";

    private final List<Aead> keys;

    private final boolean allowUnsealed;

    /**
     * Opened by some keys.
     * @param keys each the Base64 of 32 bytes, the newest first
     * @param allowUnsealed whether things are kept as they are where there is no key
     * @throws IllegalArgumentException if one is something else; does not tell it
     */
    SecretCipher(List<String> keys, boolean allowUnsealed) {
        this.keys = keys.stream().map(SealingKey::of).toList();
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
        return SEALED + Base64.getEncoder().encodeToString(sealed(owner, text));
    }

    private byte[] sealed(String owner, String text) {
        try {
            return keys.getFirst().encrypt(text.getBytes(UTF_8), owner.getBytes(UTF_8));
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

    private static Optional<String> tried(Aead key, String owner, String kept) {
        byte[] sealed = Base64.getDecoder().decode(kept.substring(SEALED.length()));
        try {
            return Optional.of(new String(key.decrypt(sealed, owner.getBytes(UTF_8)), UTF_8));
        }
        catch (GeneralSecurityException anotherKey) {
            return Optional.empty();
        }
    }

}
