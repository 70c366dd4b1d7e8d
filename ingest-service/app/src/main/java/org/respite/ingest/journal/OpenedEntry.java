package org.respite.ingest.journal;

import org.jspecify.annotations.Nullable;
import org.respite.contract.checkin.CheckInAccepted;

/**
 * An entry that was looked at.
 *
 * @param checkIn absent if it does not open any more
 */
record OpenedEntry(EntryRef place, @Nullable CheckInAccepted checkIn) {
}
