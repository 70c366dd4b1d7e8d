package org.respite.ingest.journal;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.respite.http.problem.ProblemException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps journals in memory, and can die before its next write. */
final class InMemoryJournalStore implements JournalStore {

    final Map<String, byte[]> keys = new TreeMap<>();

    final Map<String, StoredEntry> entries = new TreeMap<>();

    final Map<String, Map<String, JournalSection>> indexes = new TreeMap<>();

    /** As journals were kept at first. */
    final Map<String, Map<String, byte[]>> flat = new TreeMap<>();

    final Map<String, Map<String, byte[]>> sections = new TreeMap<>();

    final Map<String, String> parked = new TreeMap<>();

    final Map<String, SealedReviews> reviews = new TreeMap<>();

    final Map<Integer, Long> reached = new HashMap<>();

    /** Owners at whose index the first version stops. */
    final Set<String> guarded = new HashSet<>();

    /** Owners whose documents cannot be written. */
    final Set<String> broken = new HashSet<>();

    byte[] check = {};

    /** Writes until it dies. */
    int life = Integer.MAX_VALUE;

    /** How long each write takes. */
    Duration slow = Duration.ZERO;

    /** Entries that were read so far, of sections. */
    int listed;

    /** How often it was asked for positions. */
    int asked;

    @Override
    public Mono<Map<String, byte[]>> keys(Collection<String> owners) {
        return Mono.fromSupplier(() -> among(owners, keys, Function.identity()));
    }

    @Override
    public Mono<Void> addKeys(Map<String, byte[]> wrapped) {
        return write(() -> wrapped.forEach(keys::putIfAbsent));
    }

    @Override
    public Mono<Map<String, StoredEntry>> entries(Collection<String> names) {
        return Mono.fromSupplier(() -> among(names, entries, Function.identity()));
    }

    @Override
    public Mono<Void> add(List<EncryptedEntry> added) {
        return write(() -> added.forEach(entry -> entries.putIfAbsent(entry.place().entry(),
                new StoredEntry(entry.section(), entry.content()))));
    }

    @Override
    public Mono<Void> mark(Collection<String> names) {
        return write(() -> names.forEach(name -> entries.put(name, StoredEntry.ERASED)));
    }

    @Override
    public Mono<Map<String, JournalIndex>> indexes(Collection<String> owners) {
        return Mono.fromSupplier(() -> owners.stream()
            .filter(owner -> indexes.containsKey(owner) || flat.containsKey(owner))
            .collect(Collectors.toMap(owner -> owner,
                    owner -> new JournalIndex(Map.copyOf(indexes.getOrDefault(owner, Map.of())),
                            Map.copyOf(flat.getOrDefault(owner, Map.of()))))));
    }

    @Override
    public Mono<Map<String, Map<String, byte[]>>> flat(Collection<String> owners) {
        return Mono.fromSupplier(() -> among(owners, flat, Map::copyOf));
    }

    @Override
    public Flux<String> ownersOfBefore() {
        return Flux.fromStream(() -> Stream.concat(flat.keySet().stream(), indexes.keySet().stream())
            .filter(owner -> !guarded.contains(owner))
            .distinct()
            .toList()
            .stream());
    }

    @Override
    public Mono<Void> guard(String owner) {
        return write(() -> guarded.add(owner));
    }

    @Override
    public Mono<Map<String, Map<String, byte[]>>> sections(Collection<String> names) {
        return Mono.fromSupplier(() -> {
            Map<String, Map<String, byte[]>> found = among(names, sections, Map::copyOf);
            listed += found.values().stream().mapToInt(Map::size).sum();
            return found;
        });
    }

    @Override
    public Mono<Void> list(Map<String, Map<String, byte[]>> more) {
        return write(() -> more
            .forEach((section, some) -> sections.computeIfAbsent(section, _ -> new TreeMap<>()).putAll(some)));
    }

    @Override
    public Mono<Void> unlist(Map<String, Set<String>> less) {
        return write(() -> less
            .forEach((section, some) -> sections.getOrDefault(section, new TreeMap<>()).keySet().removeAll(some)));
    }

    @Override
    public Mono<Void> index(Map<String, Map<String, JournalSection>> more) {
        return write(() -> more.forEach((owner, some) -> {
            if (broken.contains(owner)) {
                throw new IllegalStateException("too large");
            }
            if (!indexes.containsKey(owner) && !flat.containsKey(owner)) {
                guarded.add(owner);
            }
            indexes.computeIfAbsent(owner, _ -> new TreeMap<>()).putAll(some);
        }));
    }

    @Override
    public Mono<Void> recount(Map<String, Map<String, Integer>> counts) {
        return write(() -> counts
            .forEach((owner, some) -> some.forEach((section, count) -> indexes.getOrDefault(owner, new TreeMap<>())
                .computeIfPresent(section, (_, before) -> new JournalSection(before.start(), count)))));
    }

    @Override
    public Mono<Void> drop(Map<String, Set<String>> less) {
        return write(() -> less
            .forEach((owner, some) -> indexes.getOrDefault(owner, new TreeMap<>()).keySet().removeAll(some)))
            .then(write(() -> less.values().forEach(sections.keySet()::removeAll)));
    }

    @Override
    public Mono<Void> divide(String owner, Map<String, JournalSection> index, Map<String, Map<String, byte[]>> lists) {
        return write(() -> lists.forEach((section, list) -> list.keySet()
            .forEach(entry -> entries.computeIfPresent(entry, (_, kept) -> new StoredEntry(section, kept.content())))))
            .then(write(() -> {
                indexes.computeIfAbsent(owner, _ -> new TreeMap<>()).putAll(index);
                flat.remove(owner);
                guarded.add(owner);
            }));
    }

    @Override
    public Mono<Void> shred(Collection<String> owners) {
        return write(() -> keys.keySet().removeAll(owners)).then(write(() -> {
            indexes.keySet().removeAll(owners);
            flat.keySet().removeAll(owners);
            guarded.removeAll(owners);
            reviews.keySet().removeAll(owners);
        })).then(write(() -> parked.keySet().removeAll(owners)));
    }

    @Override
    public Mono<Void> park(String owner, String reason) {
        return write(() -> parked.putIfAbsent(owner, reason));
    }

    @Override
    public Mono<String> parked(String owner) {
        return Mono.justOrEmpty(parked.get(owner));
    }

    @Override
    public Mono<Void> unpark(String owner) {
        return write(() -> parked.remove(owner));
    }

    @Override
    public Mono<SealedReviews> reviews(String name) {
        return Mono.fromSupplier(() -> reviews.get(name));
    }

    @Override
    public Mono<Boolean> keepReviews(String name, SealedReviews next, long before) {
        return Mono.fromSupplier(() -> (before == 0 || reviews.containsKey(name))
                && reviews.merge(name, next, (there, newer) -> there.version() == before ? newer : there) == next);
    }

    @Override
    public Mono<byte[]> keyCheck() {
        return Mono.just(check).filter(there -> there.length > 0);
    }

    @Override
    public Mono<Void> keepKeyCheck(byte[] wrapped) {
        return write(() -> check = wrapped);
    }

    @Override
    public Mono<Map<String, byte[]>> someKeys() {
        return Mono.fromSupplier(() -> Map.copyOf(keys));
    }

    @Override
    public Mono<Map<Integer, Long>> positions() {
        return Mono.fromSupplier(() -> Map.copyOf(reached)).doOnSubscribe(_ -> asked++);
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
        Mono<Void> written = Mono.fromRunnable(() -> {
            if (life-- <= 0) {
                throw ProblemException.unavailable("the store is gone");
            }
            change.run();
        });
        return Mono.defer(() -> slow.isZero() ? written : Mono.delay(slow).then(written));
    }

}
