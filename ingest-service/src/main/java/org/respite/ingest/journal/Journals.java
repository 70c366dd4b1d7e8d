package org.respite.ingest.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.pseudonym.Person;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads journals, each with its owner's name and key and no other. */
final class Journals {

    /** Entries fetched at once. */
    private static final int CHUNK = 200;

    private final JournalStore store;

    private final PersonKeys keys;

    private final JournalNames names;

    Journals(JournalStore store, PersonKeys keys, JournalNames names) {
        this.store = store;
        this.keys = keys;
        this.names = names;
    }

    /** Names of a person's entries, newest first. */
    Mono<Table> of(Person person) {
        String owner = names.owner(person);
        return key(owner).flatMap(key -> store.listed(owner).map(listed -> new Table(sorted(listed, key), key)))
            .defaultIfEmpty(Table.EMPTY);
    }

    /** The entry with an id, if it is this person's. */
    Mono<CheckInAccepted> one(Person person, UUID id) {
        String owner = names.owner(person);
        String entry = names.entry(owner, id);
        return key(owner).flatMap(key -> store.contents(List.of(entry))
            .flatMap(contents -> Mono.justOrEmpty(contents.get(entry)))
            .map(content -> Pages.read(content, entry, key)));
    }

    /** Some of a table's entries, in its order; what was erased meanwhile is left out. */
    Flux<CheckInAccepted> read(Table table, long offset, long limit) {
        return Flux.fromStream(() -> table.entries().stream().skip(offset).limit(limit))
            .buffer(CHUNK)
            .concatMap(some -> store.contents(some).flatMapIterable(contents -> read(some, contents, table)), 1);
    }

    private static List<CheckInAccepted> read(List<String> some, Map<String, byte[]> contents, Table table) {
        return some.stream()
            .flatMap(entry -> Stream.ofNullable(contents.get(entry))
                .map(content -> Pages.read(content, entry, table.requireKey())))
            .toList();
    }

    private Mono<PersonKey> key(String owner) {
        return store.keys(List.of(owner))
            .flatMap(found -> Mono.justOrEmpty(found.get(owner)))
            .map(wrapped -> keys.open(wrapped, owner));
    }

    private static List<String> sorted(Map<String, byte[]> listed, PersonKey key) {
        record Dated(String entry, Instant answeredAt) {
        }
        return listed.entrySet()
            .stream()
            .map(each -> new Dated(each.getKey(), Pages.answeredAt(each.getValue(), each.getKey(), key)))
            .sorted(Comparator.comparing(Dated::answeredAt).reversed().thenComparing(Dated::entry))
            .map(Dated::entry)
            .toList();
    }

}
