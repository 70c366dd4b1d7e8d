package org.respite.ingest.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is remembered of one person. */
final class PersonalRecord {

    /** Check-ins taken by this instance, or known by now, by name. */
    private final Map<String, Known> known = new HashMap<>();

    /** Those of them that may or may not be on the log, oldest first. */
    private final SequencedSet<String> doubtful = new LinkedHashSet<>();

    /** What the journal had, by section. */
    private final Map<String, Filed> filed = new HashMap<>();

    @Nullable Known known(String name) {
        return known.get(name);
    }

    void remember(String name, Known checkIn) {
        known.put(name, checkIn);
        if (checkIn.state() == State.DOUBTFUL) {
            doubtful.add(name);
        }
        else {
            doubtful.remove(name);
        }
    }

    /**
     * Forgets doubtful ones beyond {@code most}, oldest first: they do not count, so
     * nothing else bounds them. If one did arrive, the journal will know.
     */
    void boundDoubtful(int most) {
        while (doubtful.size() > most) {
            known.remove(doubtful.removeFirst());
        }
    }

    /** Whether the journal was asked for a section since {@code nanos}. */
    boolean isAsked(String section, long nanos) {
        Filed there = filed.get(section);
        return there != null && there.at() - nanos >= 0;
    }

    void asked(String section, Set<String> names, int most, long nanos) {
        // Beyond the limit it does not matter by how many.
        Set<String> enough = new HashSet<>();
        names.stream().limit(most).forEach(enough::add);
        filed.put(section, new Filed(enough, nanos));
    }

    /** Whether a section listed a check-in when it was asked for. */
    boolean isFiled(String section, String name) {
        return filed.getOrDefault(section, Filed.NOTHING).names().contains(name);
    }

    /** Check-ins of a section, filed or still to be. */
    int count(String section) {
        Set<String> there = filed.getOrDefault(section, Filed.NOTHING).names();
        long more = known.entrySet()
            .stream()
            .filter(each -> each.getValue().counts() && each.getValue().section().equals(section)
                    && !there.contains(each.getKey()))
            .count();
        return there.size() + (int) more;
    }

    int size() {
        return 1 + known.size() + filed.values().stream().mapToInt(section -> 1 + section.names().size()).sum();
    }

    /**
     * A check-in.
     */
    record Known(String section, ContentFingerprint fingerprint, FirstDecision first, State state) {

        Known in(State other) {
            return new Known(section, fingerprint, first, other);
        }

        /** Towards the limit: of a doubtful one nobody was told that it is taken. */
        boolean counts() {
            return state != State.DOUBTFUL;
        }

    }

    /** What is known of a check-in's way to the log. */
    enum State {

        /** The broker has not answered yet. */
        PENDING,

        /** The broker has it. */
        ACKNOWLEDGED,

        /** The broker has not acknowledged it, and it may still arrive. */
        DOUBTFUL

    }

    /**
     * What a section listed.
     *
     * @param at when, in nanoseconds of this process
     */
    private record Filed(Set<String> names, long at) {

        static final Filed NOTHING = new Filed(Set.of(), 0);

    }

}
