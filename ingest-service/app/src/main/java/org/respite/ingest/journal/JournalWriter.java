package org.respite.ingest.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.respite.http.problem.ProblemException;
import org.respite.http.problem.SafeErrors;
import org.respite.ingest.broker.UnreadyException;
import org.respite.ingest.journal.LogRecord.Answered;
import org.respite.ingest.journal.LogRecord.Erased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files what the log says in its owners' journals, in the log's order. Filing the same
 * again changes nothing, and what was erased is not filed again. A journal that cannot be
 * written to is parked: its owner is told, and everybody else's go on.
 */
final class JournalWriter {

    private static final Logger log = LoggerFactory.getLogger(JournalWriter.class);

    /** Owners whose records are filed side by side, once one by one is needed. */
    private static final int APART = 16;

    private final JournalStore store;

    private final PersonKeys keys;

    private final JournalNames names;

    private final FlatJournals flat;

    private final EntryRemoval entryRemoval;

    private final JournalMetrics meters;

    JournalWriter(JournalStore store, PersonKeys keys, JournalNames names, JournalMetrics meters) {
        this.store = store;
        this.keys = keys;
        this.names = names;
        this.flat = new FlatJournals(store, keys, names);
        this.entryRemoval = new EntryRemoval(store, flat);
        this.meters = meters;
    }

    /** Fails if the store does not answer, and for no other reason. */
    Mono<Void> file(List<LogRecord> records) {
        return together(records).onErrorResume(JournalWriter::isOnesOwn, _ -> apart(records));
    }

    /** Whether it is one person's journal that fails, not the store. */
    static boolean isOnesOwn(Throwable fault) {
        return fault instanceof RuntimeException
                && !(fault instanceof ProblemException || fault instanceof UnreadyException);
    }

    private Mono<Void> apart(List<LogRecord> records) {
        var owners = records.stream().collect(groupingBy(each -> each.place().owner(), LinkedHashMap::new, toList()));
        return Flux.fromIterable(owners.entrySet())
            .flatMap(own -> together(own.getValue()).onErrorResume(JournalWriter::isOnesOwn,
                    fault -> park(own.getKey(), own.getValue().size(), SafeErrors.kind(fault))), APART)
            .then();
    }

    private Mono<Void> park(String owner, int records, String reason) {
        return store.park(owner, reason).doOnSuccess(_ -> {
            meters.parked(records);
            log.atWarn().addKeyValue("fault", reason).log("a journal is incomplete from now on");
        });
    }

    private Mono<Void> together(List<LogRecord> records) {
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
        return store.entries(byName.keySet()).flatMap(known -> {
            List<Answered> fresh = byName.values()
                .stream()
                .filter(each -> !known.containsKey(each.place().entry()))
                .toList();
            return fileFresh(fresh).doOnNext(filed -> meters.filed(filed, run.size() - fresh.size())).then();
        });
    }

    private Mono<Integer> fileFresh(List<Answered> fresh) {
        Set<String> owners = fresh.stream().map(each -> each.place().owner()).collect(toSet());
        return keysOf(owners).flatMap(opened -> flat.divide(owners)
            .then(store.sections(fresh.stream().map(this::section).collect(toSet())))
            .flatMap(there -> keep(new Batch(there, opened).with(fresh))));
    }

    /**
     * Listed first: as long as something is listed its owner keeps the key, so after a
     * crash in between, an entry is never there under a key that is not.
     */
    private Mono<Integer> keep(Batch batch) {
        return store.list(batch.lists)
            .then(store.index(batch.indexes))
            .then(store.add(batch.entries))
            .then(Flux.fromIterable(batch.surplus.entrySet())
                .concatMap(over -> park(over.getKey(), over.getValue(), "Full"))
                .then())
            .thenReturn(batch.entries.size());
    }

    private String section(Answered each) {
        return JournalSections.name(names, each.place().owner(), JournalSections.blockOf(each.checkIn().answeredAt()));
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

    private Mono<Void> erase(List<EntryRef> places) {
        return entryRemoval.remove(places).doOnNext(gone -> meters.erased(gone, places.size())).then();
    }

    /** New entries, on their way into their sections. */
    private final class Batch {

        private final Map<String, Map<String, byte[]>> lists = new HashMap<>();

        private final Map<String, Map<String, JournalSection>> indexes = new HashMap<>();

        private final List<EncryptedEntry> entries = new ArrayList<>();

        /** Owner → entries that found their section full. */
        private final Map<String, Integer> surplus = new HashMap<>();

        private final Map<String, Map<String, byte[]>> there;

        private final Map<String, PersonKey> opened;

        Batch(Map<String, Map<String, byte[]>> there, Map<String, PersonKey> opened) {
            this.there = there;
            this.opened = opened;
        }

        Batch with(List<Answered> fresh) {
            fresh.forEach(this::take);
            return this;
        }

        private void take(Answered each) {
            String owner = each.place().owner();
            String section = section(each);
            Map<String, byte[]> before = there.getOrDefault(section, Map.of());
            Map<String, byte[]> list = lists.computeIfAbsent(section, _ -> new HashMap<>());
            if (before.size() + list.size() >= JournalSections.MAX_ENTRIES) {
                surplus.merge(owner, 1, Integer::sum);
                return;
            }
            PersonKey key = Objects.requireNonNull(opened.get(owner));
            EncryptedEntry encryptedEntry = EntryCodec.seal(each.checkIn(), each.place(), section, key);
            entries.add(encryptedEntry);
            list.put(each.place().entry(), encryptedEntry.order());
            // What a crash has left listed is listed again, and counts once.
            long others = before.keySet().stream().filter(entry -> !list.containsKey(entry)).count();
            // Sealed anew each time: the key may be another than when the section began.
            byte[] start = EntryCodec.sealStart(
                    JournalSections.start(JournalSections.blockOf(each.checkIn().answeredAt()), 0), section, key);
            indexes.computeIfAbsent(owner, _ -> new HashMap<>())
                .put(section, new JournalSection(start, (int) others + list.size()));
        }

    }

}
