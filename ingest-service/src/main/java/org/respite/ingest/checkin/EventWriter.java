package org.respite.ingest.checkin;

import java.time.Instant;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.pseudonym.Person;
import org.respite.ingest.pseudonym.Pseudonyms;
import org.respite.ingest.pseudonym.SubjectSeal;
import org.respite.ingest.roster.Rosters;

/** Turns an admitted check-in into the event, which names nobody who has no key. */
final class EventWriter {

    private final Rosters rosters;

    private final Pseudonyms pseudonyms;

    private final SubjectSeal seal;

    EventWriter(Rosters rosters, Pseudonyms pseudonyms, SubjectSeal seal) {
        this.rosters = rosters;
        this.pseudonyms = pseudonyms;
        this.seal = seal;
    }

    CheckInAccepted write(String organisation, String unit, Judgement.Admitted admitted, Instant now) {
        String subject = admitted.claim().subject();
        Person contributor = rosters.contributor(organisation, subject);
        CheckIn checkIn = admitted.checkIn();
        Standing standing = admitted.standing();
        return new CheckInAccepted(checkIn.id(), organisation, unit,
                pseudonyms.contributor(contributor, admitted.claim().block()), checkIn.instrument(),
                checkIn.answeredAt(), now, standing.counts() ? standing.fortnight() : null, checkIn.answers(),
                seal.seal(rosters.owner(organisation, subject), checkIn.id()));
    }

}
