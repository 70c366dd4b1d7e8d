package org.respite.ingest.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.respite.ingest.pseudonym.LengthPrefixing;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.SubjectSeal;

/**
 * AES-256-GCM by Tink, with the check-in's id as associated data: a seal moved to another
 * check-in does not open.
 */
final class TinkSeal implements SubjectSeal {

    /**
     * Plaintexts are filled up to a multiple of this, because a seal as long as its
     * subject would let contributors be linked by length.
     */
    static final int PADDED_TO = 64;

    private final Aead aead;

    TinkSeal(KeysetHandle keyset) throws GeneralSecurityException {
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Override
    public String seal(Person person, UUID checkIn) {
        try {
            byte[] sealed = aead.encrypt(padded(LengthPrefixing.frame(person.organisation(), person.subject())),
                    associated(checkIn));
            return Base64.getEncoder().encodeToString(sealed);
        }
        catch (GeneralSecurityException unusableKey) {
            throw new IllegalStateException("seal: not possible (expected: a keyset for AEAD)", unusableKey);
        }
    }

    @Override
    public Person open(String sealed, UUID checkIn) {
        try {
            byte[] framed = aead.decrypt(Base64.getDecoder().decode(sealed), associated(checkIn));
            String[] texts = LengthPrefixing.unframe(framed, 2);
            return new Person(texts[0], texts[1]);
        }
        catch (GeneralSecurityException foreign) {
            throw new IllegalArgumentException("seal: does not open (expected: sealed for this check-in)", foreign);
        }
    }

    private static byte[] padded(byte[] framed) {
        return Arrays.copyOf(framed, Math.ceilDiv(framed.length, PADDED_TO) * PADDED_TO);
    }

    private static byte[] associated(UUID checkIn) {
        return checkIn.toString().getBytes(UTF_8);
    }

}
