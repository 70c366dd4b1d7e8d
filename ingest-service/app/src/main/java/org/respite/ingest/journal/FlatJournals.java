package org.respite.ingest.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Cuts journals into sections that were kept as one list. A crash at any point leaves the
 * list to begin again with.
 */
final class FlatJournals {

    private final JournalStore store;

    private final PersonKeys keys;

    private final JournalNames names;

    FlatJournals(JournalStore store, PersonKeys keys, JournalNames names) {
        this.store = store;
        this.keys = keys;
        this.names = names;
    }

    /** Of these owners whoever still has one. */
    Mono<Void> divide(Collection<String> owners) {
        return store.flat(owners)
            .flatMapIterable(Map::entrySet)
            .concatMap(flat -> divide(flat.getKey(), flat.getValue()), 1)
            .then();
    }

    private Mono<Void> divide(String owner, Map<String, byte[]> flat) {
        return store.keys(List.of(owner)).flatMap(wrapped -> {
            var division = new Division(owner, names, EntryOpener.key(keys, wrapped.get(owner), owner));
            division.take(flat);
            return store.list(division.lists)
                .then(Mono.defer(() -> store.sections(division.lists.keySet())))
                .flatMap(there -> store.divide(owner, division.index(there), division.lists));
        });
    }

    /** One journal's entries, dealt out. */
    private static final class Division {

        private final Map<String, byte[]> starts = new HashMap<>();

        private final Map<String, Map<String, byte[]>> lists = new HashMap<>();

        private final String owner;

        private final JournalNames names;

        private final @Nullable PersonKey key;

        Division(String owner, JournalNames names, @Nullable PersonKey key) {
            this.owner = owner;
            this.names = names;
            this.key = key;
        }

        void take(Map<String, byte[]> flat) {
            var blocks = new TreeMap<Integer, List<Dated>>();
            var undated = new ArrayList<String>();
            new TreeMap<>(flat).forEach((entry, order) -> EntryOpener.answeredAt(order, entry, key)
                .ifPresentOrElse(at -> blocks.computeIfAbsent(JournalSections.blockOf(at), _ -> new ArrayList<>())
                    .add(new Dated(entry, at)), () -> undated.add(entry)));
            blocks.forEach((block, entries) -> {
                entries.sort(Comparator.comparing(Dated::answeredAt).reversed().thenComparing(Dated::entry));
                parts(entries.stream().map(Dated::entry).toList(), flat, block);
            });
            parts(undated, flat, null);
        }

        /** Half full, so that a block that still goes on has room. */
        private void parts(List<String> entries, Map<String, byte[]> flat, @Nullable Integer block) {
            int size = JournalSections.MAX_ENTRIES / 2;
            for (int from = 0; from < entries.size(); from += size) {
                int part = from / size;
                var list = new HashMap<String, byte[]>();
                entries.subList(from, Math.min(from + size, entries.size()))
                    .forEach(entry -> list.put(entry, flat.getOrDefault(entry, JournalSection.UNDATED)));
                put(block, part, list);
            }
        }

        private void put(@Nullable Integer block, int part, Map<String, byte[]> list) {
            String name = block == null ? JournalSections.undated(names, owner, part)
                    : JournalSections.name(names, owner, block, part);
            byte[] start = block == null || key == null ? JournalSection.UNDATED
                    : EntryCodec.sealStart(JournalSections.start(block, part), name, key);
            lists.put(name, list);
            starts.put(name, start);
        }

        /** A section can have had entries before. */
        Map<String, JournalSection> index(Map<String, Map<String, byte[]>> there) {
            var index = new HashMap<String, JournalSection>();
            starts.forEach((name, start) -> index.put(name,
                    new JournalSection(start, there.getOrDefault(name, Map.of()).size())));
            return index;
        }

    }

    private record Dated(String entry, Instant answeredAt) {
    }

    /** All there are, and guards what is in sections. */
    Mono<Void> divideAll() {
        return store.ownersOfBefore().concatMap(this::divideOrLeave, 1).then();
    }

    /** One that cannot be divided is met again when its owner's next record is filed. */
    private Mono<Void> divideOrLeave(String owner) {
        return divide(List.of(owner)).then(store.guard(owner))
            .onErrorResume(JournalWriter::isOnesOwn, _ -> Mono.empty());
    }

}
