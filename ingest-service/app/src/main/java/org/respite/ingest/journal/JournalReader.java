package org.respite.ingest.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.http.problem.Problem;
import org.respite.http.problem.ProblemException;
import org.respite.ingest.broker.UnreadyException;
import org.respite.ingest.pseudonym.Person;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads journals, each with its owner's name and key and no other. Costs what is read,
 * not what there is; what does not open is told apart.
 */
final class JournalReader {

    private static final String DAMAGED = "journal-damaged";

    /** Entries fetched at once. */
    private static final int CHUNK = 200;

    /** Sections fetched at once. */
    private static final int SECTIONS = 16;

    private final JournalStore store;

    private final PersonKeys keys;

    private final JournalNames names;

    private final KeyCheck check;

    JournalReader(JournalStore store, PersonKeys keys, JournalNames names) {
        this.store = store;
        this.keys = keys;
        this.names = names;
        this.check = new KeyCheck(store, keys);
    }

    String owner(Person person) {
        return names.owner(person);
    }

    /** Names of all sections a person can have, where the index does not say. */
    Set<String> sections(Person person, Instant now) {
        return IntStream.rangeClosed(0, JournalSections.blockOf(now) + 1)
            .mapToObj(block -> JournalSections.name(names, owner(person), block))
            .collect(Collectors.toSet());
    }

    /** A person's sections, newest first. */
    Mono<OpenedJournal> of(Person person) {
        String owner = owner(person);
        return Mono.zip(store.keys(List.of(owner)), store.indexes(List.of(owner)))
            .flatMap(found -> table(owner, found.getT2().getOrDefault(owner, JournalIndex.EMPTY),
                    found.getT1().get(owner)))
            .onErrorMap(JournalReader::explained);
    }

    private Mono<OpenedJournal> table(String owner, JournalIndex index, byte @Nullable [] wrapped) {
        return key(owner, wrapped).map(key -> table(owner, index, key.orElse(null)));
    }

    /** Before a key is called broken the service makes sure of its own. */
    private Mono<Optional<PersonKey>> key(String owner, byte @Nullable [] wrapped) {
        Optional<PersonKey> key = Optional.ofNullable(EntryOpener.key(keys, wrapped, owner));
        Mono<Void> sure = key.isEmpty() && wrapped != null ? check.passed() : Mono.empty();
        return sure.thenReturn(key);
    }

    private static OpenedJournal table(String owner, JournalIndex index, @Nullable PersonKey key) {
        record Dated(OpenedJournal.Part part, long start) {
        }
        var parts = new ArrayList<Dated>();
        index.sections()
            .forEach((name, section) -> parts.add(new Dated(new OpenedJournal.Part(name, section.entries(), Map.of()),
                    EntryOpener.start(section.start(), name, key))));
        if (!index.flat().isEmpty()) {
            parts.add(new Dated(new OpenedJournal.Part("", index.flat().size(), index.flat()), Long.MIN_VALUE));
        }
        return new OpenedJournal(owner, parts.stream()
            .sorted(Comparator.comparingLong(Dated::start).reversed().thenComparing(dated -> dated.part().section()))
            .map(Dated::part)
            .toList(), key);
    }

    /** The entry with an id, if it is this person's and opens. */
    Mono<CheckInAccepted> one(Person person, UUID id) {
        String owner = owner(person);
        String entry = names.entry(owner, id);
        return Mono.zip(store.keys(List.of(owner)), store.entries(List.of(entry)))
            .flatMap(found -> Mono.justOrEmpty(found.getT2().get(entry))
                .flatMap(kept -> Mono.justOrEmpty(kept.content()))
                .flatMap(content -> key(owner, found.getT1().get(owner))
                    .mapNotNull(key -> EntryOpener.checkIn(content, entry, key.orElse(null)))))
            .onErrorMap(JournalReader::explained);
    }

    /**
     * Some of a table's entries, in its order; what was erased meanwhile is left out.
     * What to pass over is counted by the index.
     */
    Flux<OpenedEntry> read(OpenedJournal openedJournal, long offset, long limit) {
        return read(slices(openedJournal, offset, limit), openedJournal);
    }

    /** All of them, whatever the index counts. */
    Flux<OpenedEntry> all(OpenedJournal openedJournal) {
        return read(openedJournal.parts().stream().map(part -> new Slice(part, 0, Long.MAX_VALUE)).toList(),
                openedJournal);
    }

    private Flux<OpenedEntry> read(List<Slice> slices, OpenedJournal openedJournal) {
        return Flux.fromIterable(slices)
            .buffer(SECTIONS)
            .concatMap(some -> listed(some, openedJournal), 1)
            .buffer(CHUNK)
            .concatMap(some -> store.entries(some).flatMapIterable(kept -> opened(some, kept, openedJournal)), 1)
            .onErrorMap(JournalWriter::isOnesOwn, JournalReader::damaged);
    }

    private static List<Slice> slices(OpenedJournal openedJournal, long offset, long limit) {
        var slices = new ArrayList<Slice>();
        long skip = offset;
        long left = limit;
        for (OpenedJournal.Part part : openedJournal.parts()) {
            long taken = Math.min(Math.max(part.entries() - skip, 0), left);
            if (taken > 0) {
                slices.add(new Slice(part, skip, taken));
            }
            skip = Math.max(skip - part.entries(), 0);
            left -= taken;
        }
        return slices;
    }

    private Flux<String> listed(List<Slice> slices, OpenedJournal openedJournal) {
        return store
            .sections(slices.stream().map(slice -> slice.part().section()).filter(name -> !name.isEmpty()).toList())
            .flatMapIterable(lists -> slices.stream()
                .flatMap(slice -> sorted(slice.part().section().isEmpty() ? slice.part().listed()
                        : lists.getOrDefault(slice.part().section(), Map.of()), openedJournal.key())
                    .skip(slice.skip())
                    .limit(slice.limit()))
                .toList());
    }

    private static Stream<String> sorted(Map<String, byte[]> listed, @Nullable PersonKey key) {
        record Dated(String entry, Instant answeredAt) {
        }
        return listed.entrySet()
            .stream()
            .map(each -> new Dated(each.getKey(),
                    EntryOpener.answeredAt(each.getValue(), each.getKey(), key).orElse(Instant.MIN)))
            .sorted(Comparator.comparing(Dated::answeredAt).reversed().thenComparing(Dated::entry))
            .map(Dated::entry);
    }

    private static List<OpenedEntry> opened(List<String> some, Map<String, StoredEntry> kept,
            OpenedJournal openedJournal) {
        return some.stream()
            .flatMap(entry -> Stream.ofNullable(kept.getOrDefault(entry, StoredEntry.ERASED).content())
                .map(content -> new OpenedEntry(new EntryRef(openedJournal.owner(), entry),
                        EntryOpener.checkIn(content, entry, openedJournal.key()))))
            .toList();
    }

    private static Throwable explained(Throwable fault) {
        return switch (fault) {
            case UnreadyException _ -> ProblemException.unavailable("journals cannot be opened at the moment");
            case RuntimeException ones when JournalWriter.isOnesOwn(ones) -> damaged(ones);
            default -> fault;
        };
    }

    private static ProblemException damaged(Throwable fault) {
        return new ProblemException(Problem.of(DAMAGED, "Your journal is damaged", HttpStatus.INTERNAL_SERVER_ERROR,
                "what is kept of it cannot be read; erasing everything clears it"));
    }

    static boolean isDamaged(Throwable fault) {
        return fault instanceof ProblemException known && known.problem().type().endsWith(":" + DAMAGED);
    }

    /** Of one section, the entries from {@code skip} on. */
    private record Slice(OpenedJournal.Part part, long skip, long limit) {
    }

}
