package org.respite.ingest.roster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.respite.ingest.setting.InvalidConfigurationException;

/**
 * A roster file cannot be followed. Says where it is wrong by position: what it says
 * about a person is not repeated.
 */
final class RosterFileException extends RuntimeException {

    static final String SETTING = "respite.ingest.roster.file";

    /** Enough to mend a list with. */
    private static final int MAX_NAMED = 10;

    private final transient List<Fault> faults;

    private final @Nullable String organisation;

    /**
     * @param faults one or more
     * @param organisation whose roster it is, if that can be read
     */
    RosterFileException(List<Fault> faults, @Nullable String organisation) {
        super(faults.getFirst().what() + " (expected: " + expected(faults) + ")");
        this.faults = List.copyOf(faults);
        this.organisation = organisation;
    }

    Optional<String> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** For a service that cannot start without the file. */
    InvalidConfigurationException asUnusableSetting() {
        return new InvalidConfigurationException(SETTING, faults.getFirst().what(), expected(faults), this);
    }

    private static String expected(List<Fault> faults) {
        String first = faults.getFirst().expected();
        if (faults.size() == 1) {
            return first;
        }
        String rest = faults.stream().skip(1).limit(MAX_NAMED).map(Fault::what).collect(Collectors.joining(", "));
        return first + "; " + (faults.size() - 1) + " more: " + rest + (faults.size() > MAX_NAMED + 1 ? ", …" : "");
    }

    /**
     * One thing that is wrong.
     *
     * @param what where, and in what way
     * @param expected what would be right
     */
    record Fault(String what, String expected) {
    }

}
