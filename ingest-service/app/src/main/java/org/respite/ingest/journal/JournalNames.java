package org.respite.ingest.journal;

import java.util.UUID;
import org.respite.ingest.pseudonym.KeyedFunction;
import org.respite.ingest.pseudonym.KeyedNames;
import org.respite.ingest.pseudonym.Person;

/**
 * What journals and their entries are called in the store. Without the key a name tells
 * neither the person nor the check-in, and nothing in the store can be laid side by side
 * with the log.
 */
public final class JournalNames {

    private final KeyedNames names;

    public JournalNames(KeyedFunction keyed) {
        this.names = new KeyedNames(keyed);
    }

    String owner(Person person) {
        return names.of("respite.journal.owner.v1", person.organisation(), person.subject());
    }

    /**
     * Of a check-in in its owner's journal; the same id in another's is another entry.
     */
    String entry(String owner, UUID checkIn) {
        return names.of("respite.journal.entry.v1", owner, checkIn.toString());
    }

    /**
     * Of a section of a journal.
     * @param what tells an owner's sections apart
     */
    String section(String owner, String what) {
        return names.of("respite.journal.section.v1", owner, what);
    }

    /** Of what an owner wrote down for themselves, and of the key to it. */
    String reviews(String owner) {
        return names.of("respite.journal.reviews.v1", owner);
    }

}
