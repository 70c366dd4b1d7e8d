package org.respite.local.privacy;

import org.respite.contract.privacy.Retention;
import org.respite.local.page.Table;

/** The keys, and what having one would mean. */
final class KeysTable {

    private KeysTable() {
    }

    static String generated() {
        return new Table("key", "of", "whoever has it can", "kept")
            .row("`respite.ingest.keys.pseudonym`", "ingest-service",
                    "find out which code is whose, and so, with the check-ins, what each person answered",
                    "until replaced by hand")
            .row("`respite.ingest.keys.seal`", "ingest-service", "read the name on a check-in and on an erasure",
                    "until replaced by hand")
            .row("`respite.ingest.keys.journal`", "ingest-service",
                    "read, with people's keys from the store, everybody's journal, but not whose it is",
                    "until replaced by hand")
            .row("`respite.ingest.keys.owner`", "ingest-service", "find out which journal is whose",
                    "for ever: it cannot be replaced")
            .row("`respite.ingest.keys.session`", "ingest-service",
                    "read, with the store, who has signed in to the pages, but not sign in as them",
                    "until replaced by hand, which signs everybody out")
            .row("`respite.alert.keys.session`", "alert-service",
                    "read, with the store, which leader has signed in to the page, but not sign in as them",
                    "until replaced by hand, which signs all leaders out")
            .row("`respite.alert.notification.key`", "alert-service", "read the addresses of receivers",
                    "until replaced by hand")
            .row("`respite.scoring.keys.folder`, one an organisation", "scoring-service",
                    "take the noise off the cells of a period and of those after it",
                    "each period's: " + Words.of(Retention.NOISE_KEYS) + " from its publication, then overwritten")
            .toString();
    }

}
