package org.respite.ingest.register;

import org.respite.contract.checkin.CheckInAccepted;
import org.respite.ingest.pseudonym.Person;

/**
 * A check-in that could be taken.
 *
 * @param person whose it is
 */
public record RegistrationRequest(Person person, CheckInAccepted checkIn) {

    @Override
    public String toString() {
        return "RegistrationRequest[…]";
    }

}
