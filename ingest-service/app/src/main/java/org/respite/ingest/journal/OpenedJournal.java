package org.respite.ingest.journal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is in somebody's journal.
 *
 * @param owner the journal's name
 * @param parts newest first
 * @param key absent if there is none, or none that opens
 */
record OpenedJournal(String owner, List<Part> parts, @Nullable PersonKey key) {

    OpenedJournal {
        parts = List.copyOf(parts);
    }

    int entries() {
        return parts.stream().mapToInt(Part::entries).sum();
    }

    /**
     * Some entries.
     *
     * @param section that lists them
     * @param entries how many they are
     * @param listed name → sealed order, if they are in no section
     */
    record Part(String section, int entries, Map<String, byte[]> listed) {
    }

}
