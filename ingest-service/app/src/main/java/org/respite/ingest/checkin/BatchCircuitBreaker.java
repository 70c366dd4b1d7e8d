package org.respite.ingest.checkin;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether a batch has run into a broker that does not answer. From then on its lines are
 * turned away at once: waiting anew for each chunk would take minutes.
 */
final class BatchCircuitBreaker {

    private final AtomicBoolean noticed = new AtomicBoolean();

    boolean isNoticed() {
        return noticed.get();
    }

    void noticeIn(Iterable<CheckInOutcome> outcomes) {
        for (CheckInOutcome checkInOutcome : outcomes) {
            if (checkInOutcome instanceof CheckInOutcome.Unavailable) {
                noticed.set(true);
            }
        }
    }

}
