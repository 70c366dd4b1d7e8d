package org.respite.ingest.checkin;

import java.time.Instant;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.Pseudonyms;
import org.respite.ingest.pseudonym.SubjectSeal;
import org.respite.ingest.register.RegistrationRequest;
import org.respite.ingest.roster.Rosters;

/**
 * Turns an admitted check-in into the event, which names nobody to whoever has no key.
 */
final class EventWriter {

    private final Rosters rosters;

    private final Pseudonyms pseudonyms;

    private final SubjectSeal seal;

    EventWriter(Rosters rosters, Pseudonyms pseudonyms, SubjectSeal seal) {
        this.rosters = rosters;
        this.pseudonyms = pseudonyms;
        this.seal = seal;
    }

    RegistrationRequest write(String organisation, String unit, SubmissionResult.Admitted admitted, Instant now) {
        String subject = admitted.claim().subject();
        int block = admitted.claim().block();
        Person owner = rosters.owner(organisation, subject);
        CheckIn checkIn = admitted.checkIn();
        PeriodStatus periodStatus = admitted.standing();
        return new RegistrationRequest(owner, block,
                new CheckInAccepted(checkIn.id(), organisation, unit,
                        pseudonyms.contributor(rosters.contributor(organisation, subject), block), checkIn.instrument(),
                        checkIn.answeredAt(), now, periodStatus.counts() ? periodStatus.fortnight() : null,
                        checkIn.answers(), seal.seal(owner, checkIn.id())));
    }

}
