package org.respite.scoring.topology.source;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.respite.contract.EventType;
import org.respite.contract.UnreadableEventException;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.checkin.CheckInErased;
import org.respite.scoring.topology.model.SourceEvent;
import org.respite.scoring.topology.model.SourceEvent.Broken;
import org.respite.scoring.topology.model.SourceEvent.Erasure;

/** Reads that a check-in was taken back; as wary as {@link CheckInReader}. */
public record ErasureReader() implements EventReader {

    private static final ReportingCalendar UTC = new ReportingCalendar(ZoneOffset.UTC);

    @Override
    public SourceEvent read(byte @Nullable [] key, byte @Nullable [] value) {
        try {
            CheckInErased erased = EventType.CHECK_IN_ERASED.read(value);
            if (!Arrays.equals(key, erased.contributor().getBytes(StandardCharsets.UTF_8))) {
                return new Broken(key, value, "foreign-key");
            }
            if (!blockFits(erased) || !fortnightFits(erased)) {
                return new Broken(key, value, "wrong-fortnight");
            }
            return new Erasure(erased.id(), erased.organisation(), erased.contributor(), erased.fortnight(),
                    erased.block());
        }
        catch (UnreadableEventException unreadable) {
            return new Broken(key, value, unreadable.reason());
        }
    }

    /** What is open now began at most a block ago and begins at most a day from now. */
    private static boolean blockFits(CheckInErased erased) {
        @Nullable Integer block = erased.block();
        try {
            return block == null || block >= 0 && Math.abs((long) block - UTC.blockOf(erased.erasedAt())) <= 1;
        }
        catch (DateTimeException | ArithmeticException beyondAnyCalendar) {
            return false;
        }
    }

    private static boolean fortnightFits(CheckInErased erased) {
        @Nullable Integer fortnight = erased.fortnight();
        @Nullable Integer block = erased.block();
        return fortnight == null || block != null && block == ReportingCalendar.blockOfFortnight(fortnight);
    }

}
