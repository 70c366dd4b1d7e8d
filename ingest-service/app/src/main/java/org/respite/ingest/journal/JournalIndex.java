package org.respite.ingest.journal;

import java.util.Map;

/**
 * One person's sections.
 *
 * @param sections by name
 * @param flat entries that are in no section yet, as journals were kept at first: name →
 * sealed order
 */
record JournalIndex(Map<String, JournalSection> sections, Map<String, byte[]> flat) {

    static final JournalIndex EMPTY = new JournalIndex(Map.of(), Map.of());

    boolean isEmpty() {
        return sections.isEmpty() && flat.isEmpty();
    }

}
