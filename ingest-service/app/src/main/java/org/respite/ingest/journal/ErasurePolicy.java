package org.respite.ingest.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.CheckInAccepted;
import org.respite.contract.checkin.CheckInErased;

/**
 * What taking a check-in back still undoes. As with answers it is decided once, here, and
 * written on the record, so that a release depends on the log alone: until a fortnight
 * closes its figures can lose an answer, and until the block's last one closes the
 * block's can.
 */
final class ErasurePolicy {

    private ErasurePolicy() {
    }

    /**
     * The erasure of a check-in.
     * @param calendar the organisation's
     * @param now by the organisation's clock
     */
    static CheckInErased erase(CheckInAccepted checkIn, ReportingCalendar calendar, Instant now) {
        @Nullable Integer fortnight = checkIn.fortnight();
        @Nullable Integer block = fortnight == null ? null : (Integer) ReportingCalendar.blockOfFortnight(fortnight);
        return new CheckInErased(checkIn.id(), checkIn.organisation(), checkIn.contributor(), now,
                fortnight != null && isOpen(fortnight, calendar, now) ? fortnight : null,
                block != null && isOpen(ReportingCalendar.lastFortnightOf(block), calendar, now) ? block : null,
                checkIn.sealedSubject());
    }

    private static boolean isOpen(int fortnight, ReportingCalendar calendar, Instant now) {
        return now.isBefore(calendar.closesAt(fortnight));
    }

}
