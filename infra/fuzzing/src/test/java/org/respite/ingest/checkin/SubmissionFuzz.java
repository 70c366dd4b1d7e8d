package org.respite.ingest.checkin;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.catalogue.Catalogue;
import org.respite.ingest.security.Sender;

/** Whatever somebody sends is admitted or refused with reasons, never a fault of ours. */
public final class SubmissionFuzz {

    private static final SubmissionPolicy POLICY = new SubmissionPolicy(new CheckInPolicy(Catalogue.shipped()));

    private static final SubmissionContext CONTEXT = new SubmissionContext(new Sender("lakeside", "ana", true, true),
            new ReportingCalendar(ZoneId.of("Europe/Berlin")), Instant.parse("2026-09-10T10:00:00Z"));

    private SubmissionFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] body) {
        var wrong = new Violations("");
        Map<?, ?> json = JsonReader.read(ByteBuffer.wrap(body), wrong);
        if (wrong.isEmpty()) {
            Objects.requireNonNull(POLICY.judge(json, CONTEXT));
        }
    }

}
