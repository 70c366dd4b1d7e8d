package org.respite.ingest.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.journal.FiledCheckIns;
import org.respite.ingest.pseudonym.Person;
import reactor.core.publisher.Mono;

/** Journals in memory, whose store can be away. */
public final class FakeJournals implements FiledCheckIns {

    public static final int MAX_PER_BLOCK = 60;

    private static final ReportingCalendar CALENDAR = new ReportingCalendar(ZoneOffset.UTC);

    public boolean away;

    int looks;

    private final Map<String, Found> checkIns = new HashMap<>();

    private final Map<String, Set<String>> sections = new HashMap<>();

    /** Files what is on the log, as the journal's reader does a moment later. */
    public void file(Person person, List<CheckInAccepted> log) {
        log.forEach(each -> {
            Name name = nameOf(person, each.id(), each.answeredAt());
            checkIns.putIfAbsent(name.entry(), new Found.CheckIn(each));
            sections.computeIfAbsent(name.section(), _ -> new HashSet<>()).add(name.entry());
        });
    }

    public void erase(Person person, CheckInAccepted erased) {
        Name name = nameOf(person, erased.id(), erased.answeredAt());
        checkIns.put(name.entry(), new Found.Erased());
        sections.getOrDefault(name.section(), new HashSet<>()).remove(name.entry());
    }

    void damage(Person person, CheckInAccepted damaged) {
        checkIns.put(nameOf(person, damaged.id(), damaged.answeredAt()).entry(), new Found.Unreadable());
    }

    @Override
    public Name nameOf(Person person, UUID id, Instant answeredAt) {
        String owner = person.organisation() + "/" + person.subject();
        return new Name(owner, owner + "/" + id, owner + "#" + CALENDAR.blockOf(answeredAt));
    }

    @Override
    public Mono<Filed> look(Collection<Name> names, Collection<String> asked) {
        return Mono.fromSupplier(() -> {
            looks++;
            if (away) {
                throw new IllegalStateException("away");
            }
            return new Filed(
                    names.stream()
                        .map(Name::entry)
                        .distinct()
                        .filter(checkIns::containsKey)
                        .collect(Collectors.toMap(name -> name, name -> Objects.requireNonNull(checkIns.get(name)))),
                    asked.stream()
                        .filter(sections::containsKey)
                        .collect(Collectors.toMap(name -> name,
                                name -> Set.copyOf(Objects.requireNonNull(sections.get(name))))));
        });
    }

}
