package org.respite.ingest.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import org.respite.ingest.pseudonym.KeyedFunction;

/**
 * HMAC-SHA-256 by Tink, always with the keyset's primary key: a new primary key starts
 * new pseudonyms, so it is changed between blocks only.
 */
final class TinkFunction implements KeyedFunction {

    private final PrfSet prf;

    TinkFunction(KeysetHandle keyset) throws GeneralSecurityException {
        this.prf = keyset.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    @Override
    public byte[] compute(byte[] input, int length) {
        try {
            return prf.computePrimary(input, length);
        }
        catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("length: " + length + " (expected: at most 32 bytes)", impossible);
        }
    }

}
