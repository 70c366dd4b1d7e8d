package org.respite.ingest.checkin;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.catalogue.Catalogue;
import org.respite.ingest.security.Sender;

/** Whatever somebody sends is admitted or refused with reasons, never a fault of ours. */
public final class SubmissionFuzz {

    private static final ReportingCalendar BERLIN = new ReportingCalendar(ZoneId.of("Europe/Berlin"));

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");

    private static final SubmissionPolicy POLICY = new SubmissionPolicy(new CheckInPolicy(Catalogue.shipped()));

    private static final Sender SENDER = new Sender("lakeside", "ana", true, true);

    private SubmissionFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] body) {
        switch (JsonReader.read(ByteBuffer.wrap(body))) {
            case ParsedJson.Malformed(var violation) -> Objects.requireNonNull(violation);
            case ParsedJson.Json(var json) -> Objects.requireNonNull(POLICY.judge(json, SENDER, BERLIN, NOW));
        }
    }

}
