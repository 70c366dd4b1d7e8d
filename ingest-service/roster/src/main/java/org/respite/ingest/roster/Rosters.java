package org.respite.ingest.roster;

import java.time.Duration;
import java.util.List;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.pseudonym.Person;
import reactor.core.publisher.Mono;

/** Who belongs where, for those who take check-ins. */
public interface Rosters {

    /**
     * How far ahead of ours a client's clock may be. A block this close has begun, as far
     * as rosters go.
     */
    Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** When the organisation's weeks begin. */
    ReportingCalendar calendarOf(String organisation);

    /**
     * The person as pseudonyms are made of them: one and the same for all spellings of
     * their name, for ever.
     */
    Person contributor(String organisation, String subject);

    /** The person as their journal is named after them. */
    Person owner(String organisation, String subject);

    /**
     * Finds the unit for every claim. What import lines teach is stored, and the unit
     * tree with its headcounts published, before this completes.
     * @return one placement a claim, in order; an error if the document store or the
     * broker does not answer
     */
    Mono<List<Placement>> place(String organisation, List<PlacementRequest> claims);

}
