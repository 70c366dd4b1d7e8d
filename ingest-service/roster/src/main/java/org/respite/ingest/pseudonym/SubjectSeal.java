package org.respite.ingest.pseudonym;

import java.util.UUID;

/**
 * Hides who answered inside the event, so that only the holder of the key can file a
 * check-in in its owner's journal.
 */
public interface SubjectSeal {

    /** Base64; different every time, and bound to the check-in's id. */
    String seal(Person person, UUID checkIn);

    /**
     * The person again.
     * @throws IllegalArgumentException if {@code sealed} was not sealed for this check-in
     * with this key; its message holds no data
     */
    Person open(String sealed, UUID checkIn);

}
