package org.respite.ingest.journal;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes entries out of journals, and with the last one the key. In this order, so that
 * after a crash the same removal begins again and ends where it would have: as long as an
 * entry is there it names the section that may still list it.
 */
final class EntryRemoval {

    private final JournalStore store;

    private final FlatJournals flat;

    EntryRemoval(JournalStore store, FlatJournals flat) {
        this.store = store;
        this.flat = flat;
    }

    /** How many of these were there. */
    Mono<Integer> remove(List<EntryRef> places) {
        Set<String> owners = places.stream().map(EntryRef::owner).collect(toSet());
        Set<String> entries = places.stream().map(EntryRef::entry).collect(toSet());
        return flat.divide(owners)
            .then(store.entries(entries))
            .flatMap(known -> sections(places, known).flatMap(sections -> unlist(places, sections))
                .then(store.mark(entries))
                .then(shredEmpty(owners))
                .thenReturn((int) known.values().stream().filter(kept -> !kept.isErased()).count()));
    }

    /**
     * Clears a journal whose index cannot be read: how many entries that were.
     * @param sections all it can have
     */
    Mono<Integer> clear(String owner, Set<String> sections) {
        return store.sections(sections)
            .onErrorResume(JournalWriter::isOnesOwn, _ -> Mono.just(Map.of()))
            .flatMap(there -> {
                Set<String> entries = there.values().stream().flatMap(list -> list.keySet().stream()).collect(toSet());
                return store.mark(entries)
                    .then(store.shred(Set.of(owner)))
                    .then(store.drop(Map.of(owner, sections)))
                    .thenReturn(entries.size());
            });
    }

    /**
     * The section of each entry. The first version's mark of an erased one names none,
     * though a section may list it.
     */
    private Mono<Map<String, String>> sections(List<EntryRef> places, Map<String, StoredEntry> known) {
        var named = new HashMap<String, String>();
        var nameless = new HashMap<String, Set<String>>();
        places.stream().filter(place -> known.containsKey(place.entry())).forEach(place -> {
            String section = known.getOrDefault(place.entry(), StoredEntry.ERASED).section();
            if (section == null) {
                nameless.computeIfAbsent(place.owner(), _ -> new HashSet<>()).add(place.entry());
            }
            else {
                named.put(place.entry(), section);
            }
        });
        return Flux.fromIterable(nameless.entrySet())
            .concatMap(own -> listing(own.getKey(), own.getValue()))
            .reduce(named, (all, more) -> {
                all.putAll(more);
                return all;
            });
    }

    /** Entry → the section of its owner that lists it. */
    private Mono<Map<String, String>> listing(String owner, Set<String> entries) {
        return store.indexes(List.of(owner))
            .flatMap(index -> store.sections(index.getOrDefault(owner, JournalIndex.EMPTY).sections().keySet()))
            .map(lists -> {
                var found = new HashMap<String, String>();
                lists.forEach((section, list) -> list.keySet()
                    .stream()
                    .filter(entries::contains)
                    .forEach(entry -> found.put(entry, section)));
                return found;
            });
    }

    private Mono<Void> unlist(List<EntryRef> places, Map<String, String> sections) {
        var gone = new HashMap<String, Set<String>>();
        var owners = new HashMap<String, String>();
        places.forEach(place -> {
            String section = sections.get(place.entry());
            if (section != null) {
                gone.computeIfAbsent(section, _ -> new HashSet<>()).add(place.entry());
                owners.put(section, place.owner());
            }
        });
        // Counted after, so that of two that take out at once the later one sees both.
        return gone.isEmpty() ? Mono.empty()
                : store.unlist(gone)
                    .then(Mono.defer(() -> store.sections(gone.keySet())))
                    .flatMap(there -> count(gone, there, owners));
    }

    private Mono<Void> count(Map<String, Set<String>> gone, Map<String, Map<String, byte[]>> there,
            Map<String, String> owners) {
        var counts = new HashMap<String, Map<String, Integer>>();
        var empty = new HashMap<String, Set<String>>();
        gone.forEach((section, entries) -> {
            String owner = owners.getOrDefault(section, "");
            var left = new HashSet<>(there.getOrDefault(section, Map.of()).keySet());
            left.removeAll(entries);
            if (left.isEmpty()) {
                empty.computeIfAbsent(owner, _ -> new HashSet<>()).add(section);
            }
            else {
                counts.computeIfAbsent(owner, _ -> new HashMap<>()).put(section, left.size());
            }
        });
        return store.recount(counts).then(store.drop(empty));
    }

    private Mono<Void> shredEmpty(Collection<String> owners) {
        return Mono.defer(() -> store.indexes(owners)).flatMap(there -> {
            Set<String> empty = owners.stream()
                .filter(owner -> there.getOrDefault(owner, JournalIndex.EMPTY).isEmpty())
                .collect(Collectors.toSet());
            return empty.isEmpty() ? Mono.empty() : store.shred(empty);
        });
    }

}
