package org.respite.ingest.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import org.respite.ingest.journal.PersonKey;
import org.respite.ingest.journal.PersonKeys;

/**
 * AES-256-GCM by Tink: a keyset for each person, encrypted by the service's own with the
 * owner's name as associated data, so that one put in another's place does not open.
 */
final class TinkPersonKeys implements PersonKeys {

    private final Aead wrapping;

    TinkPersonKeys(KeysetHandle keyset) throws GeneralSecurityException {
        this.wrapping = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Override
    public byte[] create(String owner) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), wrapping, owner.getBytes(UTF_8));
        }
        catch (GeneralSecurityException unusableKey) {
            throw new IllegalStateException("person's key: not possible (expected: a keyset for AEAD)", unusableKey);
        }
    }

    @Override
    public PersonKey open(byte[] wrapped, String owner) {
        try {
            var keyset = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, owner.getBytes(UTF_8));
            return new TinkPersonKey(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        }
        catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("person's key: does not open (expected: one made for this owner)", foreign);
        }
    }

    private record TinkPersonKey(Aead aead) implements PersonKey {

        @Override
        public byte[] seal(byte[] plain, String place) {
            try {
                return aead.encrypt(plain, place.getBytes(UTF_8));
            }
            catch (GeneralSecurityException unusableKey) {
                throw new IllegalStateException("entry: cannot be sealed (expected: a keyset for AEAD)", unusableKey);
            }
        }

        @Override
        public byte[] open(byte[] sealed, String place) {
            try {
                return aead.decrypt(sealed, place.getBytes(UTF_8));
            }
            catch (GeneralSecurityException foreign) {
                throw new IllegalStateException("entry: does not open (expected: sealed for this place)", foreign);
            }
        }

    }

}
