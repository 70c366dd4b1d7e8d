package org.respite.ingest.journal;

import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.checkin.CheckInErased;

/** One record of the log, for its owner. */
sealed interface LogRecord {

    Place place();

    record Answered(Place place, CheckInAccepted checkIn) implements LogRecord {
    }

    record Erased(Place place, CheckInErased erasure) implements LogRecord {
    }

}
