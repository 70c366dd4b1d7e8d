package org.respite.ingest.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.http.problem.SafeErrors;
import org.respite.ingest.pseudonym.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks into the journals, whose entries are opened to compare them. Whose documents
 * cannot be used is left out, and everybody else is found.
 */
final class FiledInJournals implements FiledCheckIns {

    private static final Logger log = LoggerFactory.getLogger(FiledInJournals.class);

    /** Owners who are looked for side by side, once one by one is needed. */
    private static final int APART = 16;

    private final JournalStore store;

    private final PersonKeys keys;

    private final JournalNames names;

    private final KeyCheck check;

    FiledInJournals(JournalStore store, PersonKeys keys, JournalNames names) {
        this.store = store;
        this.keys = keys;
        this.names = names;
        this.check = new KeyCheck(store, keys);
    }

    @Override
    public Name nameOf(Person person, UUID id, Instant answeredAt) {
        String owner = names.owner(person);
        return new Name(owner, names.entry(owner, id),
                JournalSections.name(names, owner, JournalSections.blockOf(answeredAt)));
    }

    @Override
    public Mono<Filed> look(Collection<Name> checkIns, Collection<String> sections) {
        return together(checkIns, sections).onErrorResume(JournalWriter::isOnesOwn, _ -> apart(checkIns, sections));
    }

    private Mono<Filed> apart(Collection<Name> checkIns, Collection<String> sections) {
        return Flux.fromIterable(checkIns.stream().collect(groupingBy(Name::owner)).values())
            .flatMap(own -> together(own, among(sections, own)).onErrorResume(JournalWriter::isOnesOwn,
                    FiledInJournals::leftOut), APART)
            .collect(() -> new Filed(new HashMap<>(), new HashMap<>()), (all, own) -> {
                all.checkIns().putAll(own.checkIns());
                all.sections().putAll(own.sections());
            });
    }

    private static Set<String> among(Collection<String> sections, Collection<Name> own) {
        return own.stream().map(Name::section).filter(sections::contains).collect(toSet());
    }

    private static Mono<Filed> leftOut(Throwable fault) {
        log.atWarn()
            .addKeyValue("fault", SafeErrors.kind(fault))
            .log("a journal does not answer, its owner's check-ins are accepted without it");
        return Mono.just(Filed.NOTHING);
    }

    private Mono<Filed> together(Collection<Name> checkIns, Collection<String> sections) {
        Set<String> entries = checkIns.stream().map(Name::entry).collect(toSet());
        return Mono.zip(store.entries(entries), store.sections(sections))
            .flatMap(there -> found(checkIns, there.getT1()).map(found -> new Filed(found, listed(there.getT2()))));
    }

    private Mono<Map<String, Found>> found(Collection<Name> checkIns, Map<String, StoredEntry> storedEntry) {
        Set<String> owners = checkIns.stream()
            .filter(name -> storedEntry.containsKey(name.entry()))
            .map(Name::owner)
            .collect(toSet());
        return store.keys(owners)
            .flatMap(wrapped -> sure(wrapped).then(Mono.fromSupplier(() -> found(checkIns, storedEntry, wrapped))));
    }

    /** Before a key is called broken the service makes sure of its own. */
    private Mono<Void> sure(Map<String, byte[]> wrapped) {
        boolean broken = wrapped.entrySet()
            .stream()
            .anyMatch(each -> EntryOpener.key(keys, each.getValue(), each.getKey()) == null);
        return broken ? check.passed() : Mono.empty();
    }

    private Map<String, Found> found(Collection<Name> checkIns, Map<String, StoredEntry> storedEntry,
            Map<String, byte[]> wrapped) {
        var found = new HashMap<String, Found>();
        checkIns.forEach(name -> {
            StoredEntry there = storedEntry.get(name.entry());
            if (there != null) {
                found.put(name.entry(), found(name, there, wrapped));
            }
        });
        return found;
    }

    private Found found(Name name, StoredEntry storedEntry, Map<String, byte[]> wrapped) {
        byte[] content = storedEntry.content();
        if (content == null) {
            return new Found.Erased();
        }
        CheckInAccepted opened = EntryOpener.checkIn(content, name.entry(),
                EntryOpener.key(keys, wrapped.get(name.owner()), name.owner()));
        return opened == null ? new Found.Unreadable() : new Found.CheckIn(opened);
    }

    private static Map<String, Set<String>> listed(Map<String, Map<String, byte[]>> sections) {
        var listed = new HashMap<String, Set<String>>();
        sections.forEach((section, entries) -> listed.put(section, Set.copyOf(entries.keySet())));
        return listed;
    }

}
