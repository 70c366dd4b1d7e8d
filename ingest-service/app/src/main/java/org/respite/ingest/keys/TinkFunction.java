package org.respite.ingest.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Objects;
import org.respite.ingest.pseudonym.KeyedFunction;

/**
 * HMAC-SHA-256 by Tink, with one key of a keyset: its primary, unless another is named.
 */
final class TinkFunction implements KeyedFunction {

    private final Prf prf;

    TinkFunction(KeysetHandle keyset) throws GeneralSecurityException {
        this(keyset, keyset.getPrimary().getId());
    }

    TinkFunction(KeysetHandle keyset, int key) throws GeneralSecurityException {
        this.prf = Objects.requireNonNull(
                keyset.getPrimitive(RegistryConfiguration.get(), PrfSet.class).getPrfs().get(key),
                "a key that is enabled");
    }

    @Override
    public byte[] compute(byte[] input, int length) {
        try {
            return prf.compute(input, length);
        }
        catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("length: " + length + " (expected: at most 32 bytes)", impossible);
        }
    }

}
