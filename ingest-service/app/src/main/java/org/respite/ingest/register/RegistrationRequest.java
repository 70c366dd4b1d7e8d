package org.respite.ingest.register;

import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.pseudonym.Person;

/**
 * A check-in that could be taken.
 *
 * @param person whose it is
 * @param block the four-week block it was answered in
 */
public record RegistrationRequest(Person person, int block, CheckInAccepted checkIn) {

    @Override
    public String toString() {
        return "RegistrationRequest[…]";
    }

}
