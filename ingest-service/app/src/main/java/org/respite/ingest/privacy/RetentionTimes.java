package org.respite.ingest.privacy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.privacy.Retention;

/**
 * When things happen, from the constants that make them happen.
 *
 * @param fortnightWeeks length of a fortnight
 * @param blockWeeks length of a block
 * @param graceHours answers are taken after a period's end
 * @param settlingMinutes from then to the publication
 * @param checkInsKeptDays the most a check-in is kept after its arrival
 * @param sumsKeptDays the most that what was added up for one contributor is kept after
 * the contributor's block
 * @param noiseKeysKeptHours a noise key is kept after the publication it was for
 */
record RetentionTimes(long fortnightWeeks, long blockWeeks, long graceHours, long settlingMinutes,
        long checkInsKeptDays, long sumsKeptDays, long noiseKeysKeptHours) {

    static RetentionTimes inForce() {
        return new RetentionTimes(weeksUntil(1), weeksUntil(ReportingCalendar.firstFortnightOf(1)),
                ReportingCalendar.GRACE.toHours(), ReportingCalendar.SETTLING.toMinutes(),
                startedDays(Retention.CHECK_INS.plus(Retention.PIECE)), startedDays(Retention.CONTRIBUTIONS),
                Retention.NOISE_KEYS.toHours());
    }

    private static long weeksUntil(int fortnight) {
        return ChronoUnit.WEEKS.between(ReportingCalendar.EPOCH, ReportingCalendar.firstDayOf(fortnight));
    }

    private static long startedDays(Duration duration) {
        return duration.plusDays(1).minusNanos(1).toDays();
    }

}
