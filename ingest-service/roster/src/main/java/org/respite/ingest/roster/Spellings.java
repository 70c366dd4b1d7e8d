package org.respite.ingest.roster;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * Under which spelling people are known to keyed functions. Pseudonyms and journals are
 * named after the spelling somebody was first stored under, for ever: under another one
 * they would be a second contributor with an empty journal. Who is new is stored under
 * the canonical form. Immutable.
 */
final class Spellings {

    /** Canonical → first stored. */
    private final Map<String, String> names;

    /** Of people who were stored more than once: the spellings that are not the first. */
    private final Set<String> others;

    private Spellings(Map<String, String> names, Set<String> others) {
        this.names = names;
        this.others = others;
    }

    /**
     * Those of a stored roster. Of two that are one person's the one who has been a
     * member for longer is the first.
     */
    static Spellings of(Map<String, Membership> members) {
        var seniority = Comparator
            .comparing((String name) -> members.getOrDefault(name, Membership.NONE)
                .units()
                .keySet()
                .stream()
                .findFirst()
                .orElse(Integer.MAX_VALUE))
            .thenComparing(Comparator.naturalOrder());
        var names = members.keySet()
            .stream()
            .collect(toMap(Identifiers::canonical, name -> name, BinaryOperator.minBy(seniority)));
        return new Spellings(names,
                members.keySet()
                    .stream()
                    .filter(name -> !name.equals(names.get(Identifiers.canonical(name))))
                    .collect(Collectors.toUnmodifiableSet()));
    }

    /** The first spellings that are stored. */
    Collection<String> names() {
        return names.values();
    }

    /** The one name of a person, however they are spelled. */
    String name(String subject) {
        String canonical = Identifiers.canonical(subject);
        return names.getOrDefault(canonical, canonical);
    }

    /**
     * The name their journal goes by. Where two spellings were taken for two people once,
     * each has a journal, and keeps it.
     */
    String owner(String subject) {
        return others.contains(subject) ? subject : name(subject);
    }

}
