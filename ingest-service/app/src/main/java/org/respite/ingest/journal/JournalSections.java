package org.respite.ingest.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * How a journal is cut into sections: one for each four-week block, so that no document
 * grows with a person's years and a page of a history costs a page. Blocks are those of
 * UTC, because sections must not move when an organisation changes its zone.
 */
final class JournalSections {

    /**
     * Entries a section lists at most, some 330 KB. The door takes far fewer; what is on
     * the log beyond this is not filed.
     */
    static final int MAX_ENTRIES = 4_000;

    private static final ReportingCalendar UTC = new ReportingCalendar(ZoneOffset.UTC);

    /** More parts than a block can have. */
    private static final long PARTS = 1L << 20;

    private JournalSections() {
    }

    static int blockOf(Instant answeredAt) {
        return UTC.blockOf(answeredAt);
    }

    /** The section that new entries of a block go into. */
    static String name(JournalNames names, String owner, int block) {
        return name(names, owner, block, 0);
    }

    /**
     * Blocks of journals that were kept as one list can have more entries than a section.
     */
    static String name(JournalNames names, String owner, int block, int part) {
        return names.section(owner, block + "/" + part);
    }

    /** For entries of which nobody can tell the time any more. */
    static String undated(JournalNames names, String owner, int part) {
        return names.section(owner, "undated/" + part);
    }

    /** Sorts sections: the larger, the newer. */
    static long start(int block, int part) {
        return block * PARTS - part;
    }

}
