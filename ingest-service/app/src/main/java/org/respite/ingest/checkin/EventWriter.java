package org.respite.ingest.checkin;

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

    RegistrationRequest write(String unit, SubmissionResult.Admitted admitted, SubmissionContext submissionContext) {
        String organisation = submissionContext.sender().organisation();
        String subject = admitted.claim().subject();
        Person owner = rosters.owner(organisation, subject);
        String contributor = pseudonyms.contributor(rosters.contributor(organisation, subject),
                admitted.claim().block());
        CheckIn checkIn = admitted.checkIn();
        PeriodStatus standing = admitted.standing();
        return new RegistrationRequest(owner,
                new CheckInAccepted(checkIn.id(), organisation, unit, contributor, checkIn.instrument(),
                        checkIn.answeredAt(), submissionContext.at(), standing.counts() ? standing.fortnight() : null,
                        checkIn.answers(), seal.seal(owner, checkIn.id())));
    }

}
