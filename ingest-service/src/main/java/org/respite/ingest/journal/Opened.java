package org.respite.ingest.journal;

import org.jspecify.annotations.Nullable;
import org.respite.contract.checkin.CheckInAccepted;

/**
 * An entry that was looked at.
 *
 * @param checkIn absent if it does not open any more
 */
record Opened(Place place, @Nullable CheckInAccepted checkIn) {
}
