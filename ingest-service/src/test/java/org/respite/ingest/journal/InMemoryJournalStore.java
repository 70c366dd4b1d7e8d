package org.respite.ingest.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * Keeps journals in memory, and can die before its next write.
 */
final class InMemoryJournalStore implements JournalStore {

    final Map<String, byte[]> keys = new TreeMap<>();

    /** Empty where erased. */
    final Map<String, Optional<byte[]>> entries = new TreeMap<>();

    final Map<String, Map<String, byte[]>> lists = new TreeMap<>();

    final Map<Integer, Long> reached = new HashMap<>();

    /** Writes until it dies. */
    int life = Integer.MAX_VALUE;

    @Override
    public Mono<Map<String, byte[]>> keys(Collection<String> owners) {
        return Mono.fromSupplier(() -> among(owners, keys, Function.identity()));
    }

    @Override
    public Mono<Void> addKeys(Map<String, byte[]> wrapped) {
        return write(() -> wrapped.forEach(keys::putIfAbsent));
    }

    @Override
    public Mono<Map<String, Boolean>> known(Collection<String> names) {
        return Mono.fromSupplier(() -> among(names, entries, Optional::isEmpty));
    }

    @Override
    public Mono<Void> add(List<Sealed> added) {
        return write(
                () -> added.forEach(entry -> entries.putIfAbsent(entry.place().entry(), Optional.of(entry.content()))));
    }

    @Override
    public Mono<Void> list(List<Sealed> listed) {
        return write(() -> listed.forEach(entry -> lists.computeIfAbsent(entry.place().owner(), _ -> new TreeMap<>())
            .put(entry.place().entry(), entry.order())));
    }

    @Override
    public Mono<Void> erase(List<Place> places) {
        return write(() -> places.forEach(place -> entries.put(place.entry(), Optional.empty())))
            .then(write(() -> places
                .forEach(place -> lists.getOrDefault(place.owner(), new TreeMap<>()).remove(place.entry()))))
            .then(write(() -> places.stream()
                .map(Place::owner)
                .filter(owner -> lists.getOrDefault(owner, Map.of()).isEmpty())
                .forEach(owner -> {
                    keys.remove(owner);
                    lists.remove(owner);
                })));
    }

    @Override
    public Mono<Map<String, byte[]>> listed(String owner) {
        return Mono.fromSupplier(() -> Map.copyOf(lists.getOrDefault(owner, Map.of())));
    }

    @Override
    public Mono<Map<String, byte[]>> contents(Collection<String> names) {
        return Mono.fromSupplier(() -> names.stream()
            .filter(name -> entries.getOrDefault(name, Optional.empty()).isPresent())
            .collect(Collectors.toMap(name -> name,
                    name -> entries.getOrDefault(name, Optional.empty()).orElseThrow())));
    }

    @Override
    public Mono<Map<Integer, Long>> positions() {
        return Mono.fromSupplier(() -> Map.copyOf(reached));
    }

    @Override
    public Mono<Void> reached(Map<Integer, Long> positions) {
        return write(() -> reached.putAll(positions));
    }

    private static <V, R> Map<String, R> among(Collection<String> names, Map<String, V> all, Function<V, R> what) {
        return names.stream()
            .distinct()
            .filter(all::containsKey)
            .collect(Collectors.toMap(name -> name, name -> what.apply(Objects.requireNonNull(all.get(name)))));
    }

    private Mono<Void> write(Runnable change) {
        return Mono.fromRunnable(() -> {
            if (life-- <= 0) {
                throw new IllegalStateException("the store is gone");
            }
            change.run();
        });
    }

}
