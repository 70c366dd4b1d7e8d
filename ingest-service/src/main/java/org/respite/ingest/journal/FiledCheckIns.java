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

    /**
     * What was found.
     *
     * @param checkIns by entry; without what was erased or does not open
     * @param sections entries by section
     */
    record Filed(Map<String, CheckInAccepted> checkIns, Map<String, Set<String>> sections) {

        public static final Filed NOTHING = new Filed(Map.of(), Map.of());

        @Override
        public String toString() {
            return "Filed[…]";
        }

    }

}
