package org.respite.ingest.journal;

import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.checkin.CheckInErased;

/** One record of the log, for its owner. */
sealed interface LogRecord {

    EntryRef place();

    record Answered(EntryRef place, CheckInAccepted checkIn) implements LogRecord {
    }

    record Erased(EntryRef place, CheckInErased erasure) implements LogRecord {
    }

}
