package org.respite.ingest.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Where journals outlive the process: sealed entries, each owner's list of them, each
 * owner's key. One instance writes; writing anything twice changes nothing.
 */
interface JournalStore {

    /** The wrapped keys there are, by owner. */
    Mono<Map<String, byte[]>> keys(Collection<String> owners);

    Mono<Void> addKeys(Map<String, byte[]> wrapped);

    /** Which of these entries have been there before: name → whether erased since. */
    Mono<Map<String, Boolean>> known(Collection<String> entries);

    /** Lists entries for their owners; not there yet is as good as there. */
    Mono<Void> list(List<Sealed> entries);

    /** Keeps the entries themselves. */
    Mono<Void> add(List<Sealed> entries);

    /**
     * Deletes entries, leaving a mark that refuses them should they come again. Of an
     * owner who is left with none the key goes first, then the list.
     */
    Mono<Void> erase(List<Place> entries);

    /** An owner's entries: name → sealed order. */
    Mono<Map<String, byte[]>> listed(String owner);

    /** The sealed contents there are, by name. */
    Mono<Map<String, byte[]>> contents(Collection<String> entries);

    /** How far the log has been filed: partition → next offset. */
    Mono<Map<Integer, Long>> positions();

    Mono<Void> reached(Map<Integer, Long> positions);

}
