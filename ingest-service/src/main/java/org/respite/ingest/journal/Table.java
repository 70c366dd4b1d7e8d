package org.respite.ingest.journal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is in somebody's journal.
 *
 * @param entries their names, newest first
 * @param key absent if there are none
 */
record Table(List<String> entries, @Nullable PersonKey key) {

    static final Table EMPTY = new Table(List.of(), null);

    Table {
        entries = List.copyOf(entries);
    }

    PersonKey requireKey() {
        return Objects.requireNonNull(key, "entries have a key");
    }

}
