package org.respite.ingest.pocketcode;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.respite.ingest.pseudonym.KeyedFunction;
import org.respite.ingest.pseudonym.KeyedNames;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.web.pocketcode.PocketCode;

/**
 * What codes and their owners are called in the store. Without the key a name tells
 * neither, and no code can be tried against the store.
 */
public final class PocketCodeNames {

    private final KeyedNames names;

    public PocketCodeNames(KeyedFunction keyed) {
        this.names = new KeyedNames(keyed);
    }

    String owner(Person person) {
        return names.of("respite.pocket-codes.owner.v1", person.organisation(), person.subject());
    }

    String code(PocketCode code) {
        return names.of("respite.pocket-codes.code.v1", code.characters());
    }

    /** What a seal is bound to. */
    static UUID seal(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

}
