package org.respite.ingest.checkin;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether a batch has run into a broker that does not answer. From then on its lines are
 * turned away at once: waiting anew for each chunk would take minutes.
 */
final class Outage {

    private final AtomicBoolean noticed = new AtomicBoolean();

    boolean isNoticed() {
        return noticed.get();
    }

    void noticeIn(Iterable<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Unavailable) {
                noticed.set(true);
            }
        }
    }

}
