package org.respite.ingest.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.respite.contract.ContractJson;
import tools.jackson.core.JacksonException;

/**
 * AES-256-GCM by Tink. All are as long as the longest, and one put in another's place
 * does not open.
 */
public final class PushSeal {

    /** An endpoint has 1,024 characters at most. */
    static final int LENGTH = 2048;

    private static final byte SPACE = ' ';

    private final Aead aead;

    public PushSeal(KeysetHandle keyset) throws GeneralSecurityException {
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    byte[] seal(PushReminder reminder, String place) {
        byte[] json = ContractJson.MAPPER.writeValueAsBytes(reminder);
        byte[] filled = Arrays.copyOf(json, Math.max(LENGTH, json.length));
        Arrays.fill(filled, json.length, filled.length, SPACE);
        try {
            return aead.encrypt(filled, place.getBytes(UTF_8));
        }
        catch (GeneralSecurityException unusableKey) {
            throw new IllegalStateException("reminder: cannot be sealed (expected: a keyset for AEAD)", unusableKey);
        }
    }

    /**
     * Empty for what was not sealed for this place with this key, or says what nobody
     * here understands: one such is not to keep others from theirs.
     */
    Optional<PushReminder> open(byte[] sealed, String place) {
        try {
            return Optional
                .of(ContractJson.MAPPER.readValue(aead.decrypt(sealed, place.getBytes(UTF_8)), PushReminder.class));
        }
        catch (GeneralSecurityException | JacksonException foreign) {
            return Optional.empty();
        }
    }

}
