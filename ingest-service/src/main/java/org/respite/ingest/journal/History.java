package org.respite.ingest.journal;

import java.util.List;

/**
 * A part of somebody's history, newest first.
 *
 * @param total entries there are
 * @param offset of the first one here
 */
record History(int total, int offset, List<JournalEntry> entries) {

    History {
        entries = List.copyOf(entries);
    }

}
