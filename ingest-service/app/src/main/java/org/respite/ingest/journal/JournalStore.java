package org.respite.ingest.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where journals outlive the process: sealed entries, sections that list them, each
 * owner's index of sections, each owner's key. One instance writes; writing anything
 * twice changes nothing. Fails with {@link ProblemException} if the store does not
 * answer, and with anything else if it is one person's documents that cannot be used.
 */
interface JournalStore {

    /** The wrapped keys there are, by owner. */
    Mono<Map<String, byte[]>> keys(Collection<String> owners);

    Mono<Void> addKeys(Map<String, byte[]> wrapped);

    /** What is kept under these names, by name; marks of erased ones too. */
    Mono<Map<String, StoredEntry>> entries(Collection<String> names);

    /** Keeps entries, unless they are there. */
    Mono<Void> add(List<EncryptedEntry> entries);

    /** Leaves a mark in an entry's place that refuses it should it come again. */
    Mono<Void> mark(Collection<String> entries);

    /** Indexes there are, by owner. */
    Mono<Map<String, JournalIndex>> indexes(Collection<String> owners);

    /**
     * Entries that are in no section yet, as journals were kept at first: owner → name →
     * sealed order. Reads nothing else of the indexes, which grow with the years.
     */
    Mono<Map<String, Map<String, byte[]>>> flat(Collection<String> owners);

    /**
     * Owners whose index an earlier version wrote: a flat one, or one that is not guarded
     * from the first version.
     */
    Flux<String> ownersOfBefore();

    /** Guards an index that is not flat. */
    Mono<Void> guard(String owner);

    /** Sections there are: name → entry → sealed order. */
    Mono<Map<String, Map<String, byte[]>>> sections(Collection<String> names);

    /** Lists more entries in sections. */
    Mono<Void> list(Map<String, Map<String, byte[]>> sections);

    /** Lists entries no more. */
    Mono<Void> unlist(Map<String, Set<String>> sections);

    /** Puts sections into indexes: owner → name → section. */
    Mono<Void> index(Map<String, Map<String, JournalSection>> sections);

    /** Counts sections anew that are in an index: owner → name → entries. */
    Mono<Void> recount(Map<String, Map<String, Integer>> sections);

    /** Deletes sections and takes them out of indexes: owner → names. */
    Mono<Void> drop(Map<String, Set<String>> sections);

    /**
     * Puts a flat index into sections that list its entries by now: says so in every
     * entry, then replaces the index in one write.
     */
    Mono<Void> divide(String owner, Map<String, JournalSection> sections, Map<String, Map<String, byte[]>> entries);

    /**
     * Deletes journals, or reviews: the key first, then the index, then what was noted.
     */
    Mono<Void> shred(Collection<String> owners);

    /** Notes that somebody's journal is incomplete, and why. */
    Mono<Void> park(String owner, String reason);

    /** Why somebody's journal is incomplete; empty if it is not. */
    Mono<String> parked(String owner);

    Mono<Void> unpark(String owner);

    /** What somebody wrote down, by the name of it; empty if nothing. */
    Mono<SealedReviews> reviews(String name);

    /**
     * Keeps it in the place of a version; 0 is none.
     * @return whether that was the version there
     */
    Mono<Boolean> keepReviews(String name, SealedReviews reviews, long before);

    /** What shows whether the service's key is the one of before; empty at first. */
    Mono<byte[]> keyCheck();

    Mono<Void> keepKeyCheck(byte[] wrapped);

    /** Some wrapped keys, by owner; none if there are none. */
    Mono<Map<String, byte[]>> someKeys();

    /** How far the log has been filed: partition → next offset. */
    Mono<Map<Integer, Long>> positions();

    Mono<Void> reached(Map<Integer, Long> positions);

}
