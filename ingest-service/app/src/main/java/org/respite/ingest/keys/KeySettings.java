package org.respite.ingest.keys;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keysets are, as cleartext Tink JSON that only the service's user may read.
 *
 * @param pseudonym keyset that makes contributor ids; whoever has it can link
 * contributors to people
 * @param seal keyset that seals and opens subjects
 * @param journal keyset that wraps the keys of single people, with which journals are
 * encrypted; beside {@code pseudonym} as {@code journal.json} unless set
 * @param owner keyset that names journals in the store, and must never change; beside
 * {@code pseudonym} as {@code owner.json} unless set
 * @param session keyset that seals the sessions of whoever has signed in to the pages,
 * and not needed without them; beside {@code pseudonym} as {@code session.json} unless
 * set
 * @param pseudonymFrom which key of {@code pseudonym} makes contributor ids from which
 * day on: key id of the keyset → first day of a four-week block. All of them but the
 * first key have one; which of them is primary does not matter then. Needed once there is
 * more than one
 * @param createMissing whether a missing keyset is made; for the local runner and tests,
 * never where a lost volume would silently start new pseudonyms
 */
@ConfigurationProperties("respite.ingest.keys")
record KeySettings(@Nullable Path pseudonym, @Nullable Path seal, @Nullable Path journal, @Nullable Path owner,
        @Nullable Path session, @DefaultValue Map<Long, LocalDate> pseudonymFrom,
        @DefaultValue("false") boolean createMissing) {

    @Nullable Path journalFile() {
        return journal == null ? beside("journal.json") : journal;
    }

    @Nullable Path ownerFile() {
        return owner == null ? beside("owner.json") : owner;
    }

    @Nullable Path sessionFile() {
        return session == null ? beside("session.json") : session;
    }

    private @Nullable Path beside(String name) {
        return pseudonym == null ? null : pseudonym.resolveSibling(name);
    }

}
