package org.respite.ingest.journal;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.pseudonym.Person;
import reactor.core.publisher.Mono;

/** Looks into the journals, whose entries are opened to compare them. */
final class FiledInJournals implements FiledCheckIns {

    private final JournalStore store;

    private final PersonKeys keys;

    private final JournalNames names;

    FiledInJournals(JournalStore store, PersonKeys keys, JournalNames names) {
        this.store = store;
        this.keys = keys;
        this.names = names;
    }

    @Override
    public Name nameOf(Person person, UUID id, Instant answeredAt) {
        String owner = names.owner(person);
        return new Name(owner, names.entry(owner, id), Sections.name(names, owner, Sections.blockOf(answeredAt)));
    }

    @Override
    public Mono<Filed> look(Collection<Name> checkIns, Collection<String> sections) {
        Set<String> entries = checkIns.stream().map(Name::entry).collect(toSet());
        return Mono.zip(store.entries(entries), store.sections(sections))
            .flatMap(found -> opened(checkIns, found.getT1()).map(opened -> new Filed(opened, listed(found.getT2()))));
    }

    private Mono<Map<String, CheckInAccepted>> opened(Collection<Name> checkIns, Map<String, Kept> kept) {
        Set<String> owners = checkIns.stream()
            .filter(name -> kept.containsKey(name.entry()))
            .map(Name::owner)
            .collect(toSet());
        return store.keys(owners).map(wrapped -> {
            var opened = new HashMap<String, CheckInAccepted>();
            checkIns.forEach(name -> {
                byte[] content = kept.getOrDefault(name.entry(), Kept.ERASED).content();
                CheckInAccepted read = (content == null) ? null : Opening.checkIn(content, name.entry(),
                        Opening.key(keys, wrapped.get(name.owner()), name.owner()));
                if (read != null) {
                    opened.put(name.entry(), read);
                }
            });
            return opened;
        });
    }

    private static Map<String, Set<String>> listed(Map<String, Map<String, byte[]>> sections) {
        var listed = new HashMap<String, Set<String>>();
        sections.forEach((section, entries) -> listed.put(section, Set.copyOf(entries.keySet())));
        return listed;
    }

}
