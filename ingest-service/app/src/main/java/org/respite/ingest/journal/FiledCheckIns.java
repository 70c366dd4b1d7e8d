package org.respite.ingest.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.pseudonym.Person;
import reactor.core.publisher.Mono;

/** What journals know of check-ins that come in, for whoever takes them. */
public interface FiledCheckIns {

    /** What a person's check-in is called here, without asking the store. */
    Name nameOf(Person person, UUID id, Instant answeredAt);

    /**
     * What is filed of these check-ins, and in these sections.
     * @return an error if the store does not answer
     */
    Mono<Filed> look(Collection<Name> checkIns, Collection<String> sections);

    /**
     * A check-in's place in the journals; tells neither the person nor the check-in.
     *
     * @param owner whose it is
     * @param entry which it is; the same id of somebody else is another one
     * @param section its owner's, for the four weeks it was answered in
     */
    record Name(String owner, String entry, String section) {
    }

    /** What is under an entry's name. */
    sealed interface Found {

        /** The check-in that was filed. */
        record CheckIn(CheckInAccepted content) implements Found {

            @Override
            public String toString() {
                return "CheckIn[…]";
            }

        }

        /** The mark of one that its owner has erased. */
        record Erased() implements Found {
        }

        /** A check-in that does not open: its owner's key is gone, or another. */
        record Unreadable() implements Found {
        }

    }

    /**
     * What was found.
     *
     * @param checkIns by entry; of somebody whose documents cannot be used, none
     * @param sections entries by section
     */
    record Filed(Map<String, Found> checkIns, Map<String, Set<String>> sections) {

        public static final Filed NOTHING = new Filed(Map.of(), Map.of());

        @Override
        public String toString() {
            return "Filed[…]";
        }

    }

}
