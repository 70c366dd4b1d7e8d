package org.respite.ingest.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.respite.http.problem.Problem;

/**
 * A part of somebody's history, newest first.
 *
 * @param total entries there are
 * @param offset of the first one here
 * @param entries those of this part that can be read
 * @param unreadable how many of this part cannot be read any more; absent if none
 * @param problem why entries are missing from the journal; absent if none are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record History(int total, int offset, List<JournalEntry> entries, @Nullable Integer unreadable,
        @Nullable Problem problem) {

    History {
        entries = List.copyOf(entries);
    }

    static History of(int total, int offset, List<OpenedEntry> part, @Nullable Problem problem) {
        List<JournalEntry> entries = part.stream()
            .map(OpenedEntry::checkIn)
            .filter(Objects::nonNull)
            .map(JournalEntry::of)
            .toList();
        int closed = part.size() - entries.size();
        return new History(total, offset, entries, closed == 0 ? null : closed, problem);
    }

}
