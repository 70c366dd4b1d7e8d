package org.respite.ingest.checkin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.respite.ingest.register.FirstDecision;

/**
 * Tells a sender that a check-in was taken.
 *
 * @param id the check-in's
 * @param periodStatus what becomes of it
 */
record Receipt(UUID id, @JsonUnwrapped PeriodStatus periodStatus) {

    /** The same as it was when the check-in first came. */
    Receipt as(FirstDecision first) {
        return new Receipt(id, periodStatus.as(first));
    }

}
