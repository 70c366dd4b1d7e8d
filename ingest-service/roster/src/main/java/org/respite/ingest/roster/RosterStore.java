package org.respite.ingest.roster;

import java.util.List;
import reactor.core.publisher.Mono;

/** Where rosters outlive the process. */
interface RosterStore {

    /** Every organisation's roster. */
    Mono<List<Roster>> load();

    /**
     * Keeps what an update says, durably. Storing it twice changes nothing.
     * @param roster the roster it is about, not yet changed
     */
    Mono<Void> save(Roster roster, RosterUpdate rosterUpdate);

}
