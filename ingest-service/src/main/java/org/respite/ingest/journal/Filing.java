package org.respite.ingest.journal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.respite.ingest.journal.LogRecord.Answered;
import org.respite.ingest.journal.LogRecord.Erased;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files what the log says in its owners' journals, in the log's order. Filing the same
 * again changes nothing, and what was erased is not filed again.
 */
final class Filing {

    private final JournalStore store;

    private final PersonKeys keys;

    private final JournalMeters meters;

    Filing(JournalStore store, PersonKeys keys, JournalMeters meters) {
        this.store = store;
        this.keys = keys;
        this.meters = meters;
    }

    Mono<Void> file(List<LogRecord> records) {
        return Flux.fromIterable(runs(records)).concatMap(this::fileRun).then();
    }

    /** Neighbours of one kind together. */
    private static List<List<LogRecord>> runs(List<LogRecord> records) {
        var runs = new ArrayList<List<LogRecord>>();
        for (LogRecord each : records) {
            if (runs.isEmpty() || runs.getLast().getLast().getClass() != each.getClass()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(each);
        }
        return runs;
    }

    private Mono<Void> fileRun(List<LogRecord> run) {
        return switch (run.getFirst()) {
            case Answered _ -> add(run.stream().map(Answered.class::cast).toList());
            case Erased _ -> erase(run.stream().map(LogRecord::place).toList());
        };
    }

    private Mono<Void> add(List<Answered> run) {
        // Of a repeat the first counts, here as in scoring-service.
        Map<String, Answered> byName = run.stream()
            .collect(toMap(each -> each.place().entry(), each -> each, (first, _) -> first, LinkedHashMap::new));
        return store.known(byName.keySet()).flatMap(known -> {
            List<Answered> present = byName.values()
                .stream()
                .filter(each -> !known.getOrDefault(each.place().entry(), false))
                .toList();
            return sealed(present).flatMap(entries -> keep(entries, known.keySet()))
                .doOnSuccess(_ -> meters.filed(byName.size() - known.size(), run.size()));
        });
    }

    private Mono<List<Sealed>> sealed(List<Answered> present) {
        Set<String> owners = present.stream().map(each -> each.place().owner()).collect(toSet());
        return keysOf(owners).map(opened -> present.stream()
            .map(each -> Pages.seal(each.checkIn(), each.place(),
                    Objects.requireNonNull(opened.get(each.place().owner()))))
            .toList());
    }

    /**
     * Listed first: as long as something is listed its owner keeps the key, so after a
     * crash in between, an entry is never there under a key that is not.
     */
    private Mono<Void> keep(List<Sealed> entries, Set<String> known) {
        return store.list(entries)
            .then(store.add(entries.stream().filter(entry -> !known.contains(entry.place().entry())).toList()));
    }

    private Mono<Map<String, PersonKey>> keysOf(Set<String> owners) {
        return store.keys(owners).flatMap(there -> {
            Map<String, byte[]> missing = owners.stream()
                .filter(owner -> !there.containsKey(owner))
                .collect(toMap(owner -> owner, keys::create));
            return missing.isEmpty() ? Mono.just(there) : store.addKeys(missing).then(store.keys(owners));
        }).map(this::opened);
    }

    private Map<String, PersonKey> opened(Map<String, byte[]> wrapped) {
        var opened = new HashMap<String, PersonKey>();
        wrapped.forEach((owner, key) -> opened.put(owner, keys.open(key, owner)));
        return opened;
    }

    private Mono<Void> erase(List<Place> places) {
        return store.known(places.stream().map(Place::entry).toList()).flatMap(known -> {
            int there = (int) known.values().stream().filter(gone -> !gone).count();
            return store.erase(places).doOnSuccess(_ -> meters.erased(there, places.size()));
        });
    }

}
