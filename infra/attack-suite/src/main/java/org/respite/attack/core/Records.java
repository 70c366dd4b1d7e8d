package org.respite.attack.core;

import java.time.Instant;
import java.util.stream.StreamSupport;
import org.respite.attack.surface.Submission;
import org.respite.contract.EventType;
import org.respite.contract.checkin.CheckInAccepted;

/** Check-ins as they lie on the log. */
public final class Records {

    private static final String CONTRIBUTOR = "Jt0m3v1xQmSgkq5yTz0nWA";

    private Records() {
    }

    /** All of a record's bytes that depend on what is in it. */
    static int lengthOf(Submission submission) {
        var sent = EventType.CHECK_IN_ACCEPTED.toRecord(event(submission));
        return sent.key().length() + sent.value().length
                + StreamSupport.stream(sent.headers().spliterator(), false)
                    .mapToInt(header -> header.key().length() + header.value().length)
                    .sum();
    }

    /** Those of the JSON data alone, which are as many as it takes. */
    public static int dataLengthOf(Submission submission) {
        return EventType.CHECK_IN_ACCEPTED.write(event(submission)).length;
    }

    private static CheckInAccepted event(Submission submission) {
        return new CheckInAccepted(submission.id(), "organisation", submission.team(), CONTRIBUTOR,
                submission.instrument(), Instant.EPOCH, Instant.EPOCH, submission.fortnight(), submission.answers(),
                "s".repeat(64));
    }

}
