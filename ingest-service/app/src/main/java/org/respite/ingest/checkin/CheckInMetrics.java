package org.respite.ingest.checkin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/**
 * Counts check-ins, those of all organisations together.
 *
 * <p>
 * {@code respite.check.ins.received} = accepted + refused + unavailable, by
 * {@code outcome}; a check-in that is sent again is received again.
 * {@code respite.check.ins.accepted} = open + closed, by {@code period}, and equals
 * received with outcome accepted: open ones count towards a release, closed ones go into
 * a journal only, because their period is over or their sender belongs to no unit.
 * Further on, scoring-service splits what is published into contributed + repeated and
 * more; what is on the log already is accepted without being published again. Requests
 * turned away at the door, for want of a good token or for their media type, hold no
 * check-in and are not counted. Exact inside; outside with the release of the fortnight.
 */
final class CheckInMetrics {

    private static final String RECEIVED = "respite.check.ins.received";

    private static final String ACCEPTED = "respite.check.ins.accepted";

    private final Counter accepted;

    private final Counter refused;

    private final Counter unavailable;

    private final Counter open;

    private final Counter closed;

    CheckInMetrics(MeterRegistry meters) {
        accepted = meters.counter(RECEIVED, "outcome", "accepted");
        refused = meters.counter(RECEIVED, "outcome", "refused");
        unavailable = meters.counter(RECEIVED, "outcome", "unavailable");
        open = meters.counter(ACCEPTED, "period", "open");
        closed = meters.counter(ACCEPTED, "period", "closed");
    }

    void count(List<Outcome> outcomes) {
        outcomes.forEach(this::count);
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted(var _, var receipt) -> {
                accepted.increment();
                (receipt.periodStatus().counts() ? open : closed).increment();
            }
            case Outcome.Refused _ -> refused.increment();
            case Outcome.Unavailable _ -> unavailable.increment();
        }
    }

}
