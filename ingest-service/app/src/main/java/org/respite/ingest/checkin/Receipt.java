package org.respite.ingest.checkin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/**
 * Tells a sender that a check-in was taken.
 *
 * @param id the check-in's
 * @param periodStatus what becomes of it
 */
record Receipt(UUID id, @JsonUnwrapped PeriodStatus periodStatus) {
}
