package org.respite.ingest.roster;

import java.time.ZoneOffset;
import java.util.List;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.ingest.pseudonym.Person;
import reactor.core.publisher.Mono;

/** Rosters in which everybody goes by the name they come with. */
public final class SameNames implements Rosters {

    @Override
    public ReportingCalendar calendarOf(String organisation) {
        return new ReportingCalendar(ZoneOffset.UTC);
    }

    @Override
    public Person contributor(String organisation, String subject) {
        return new Person(organisation, subject);
    }

    @Override
    public Person owner(String organisation, String subject) {
        return new Person(organisation, subject);
    }

    @Override
    public Mono<List<Placement>> place(String organisation, List<PlacementRequest> claims) {
        throw new UnsupportedOperationException("nobody hands in here");
    }

}
