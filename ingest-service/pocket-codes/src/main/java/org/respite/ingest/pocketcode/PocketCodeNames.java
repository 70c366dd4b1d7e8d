package org.respite.ingest.pocketcode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.respite.ingest.pseudonym.KeyedFunction;
import org.respite.ingest.pseudonym.LengthPrefixing;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.web.pocketcode.PocketCode;

/**
 * What codes and their owners are called in the store. Without the key a name tells
 * neither, and no code can be tried against the store.
 */
public final class PocketCodeNames {

    /** 192 bits. */
    private static final int LENGTH = 24;

    private final KeyedFunction keyed;

    public PocketCodeNames(KeyedFunction keyed) {
        this.keyed = keyed;
    }

    String owner(Person person) {
        return name("respite.pocket-codes.owner.v1", person.organisation(), person.subject());
    }

    String code(PocketCode code) {
        return name("respite.pocket-codes.code.v1", code.characters());
    }

    /** What a seal is bound to. */
    static UUID seal(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private String name(String... parts) {
        return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(keyed.compute(LengthPrefixing.frame(parts), LENGTH));
    }

}
