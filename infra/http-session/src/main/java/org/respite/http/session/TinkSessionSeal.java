package org.respite.http.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;

/**
 * AES-256-GCM by Tink, with the place as associated data: a session put in another's
 * place does not open.
 */
public final class TinkSessionSeal implements SessionSeal {

    private final Aead aead;

    public TinkSessionSeal(KeysetHandle keyset) throws GeneralSecurityException {
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Override
    public byte[] seal(byte[] plain, String place) {
        try {
            return aead.encrypt(plain, place.getBytes(UTF_8));
        }
        catch (GeneralSecurityException unusableKey) {
            throw new IllegalStateException("session: cannot be sealed (expected: a keyset for AEAD)", unusableKey);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String place) {
        try {
            return aead.decrypt(sealed, place.getBytes(UTF_8));
        }
        catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("session: does not open (expected: sealed for this place)", foreign);
        }
    }

}
