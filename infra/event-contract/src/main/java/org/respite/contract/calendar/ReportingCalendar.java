package org.respite.contract.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/**
 * Time as releases see it. People see ISO weeks; releases come in fortnights and
 * four-week blocks, both counted from Monday 2024-01-01 in the organisation's zone, so a
 * block is exactly two fortnights.
 *
 * @param zone the organisation's zone
 */
public record ReportingCalendar(ZoneId zone) {

    public static final LocalDate EPOCH = LocalDate.of(2024, 1, 1);

    /**
     * How long after its end a period still takes answers: people away from a network
     * come back.
     */
    public static final Duration GRACE = Duration.ofDays(2);

    /**
     * Between the last answer taken and the publication, so that whatever was being sent
     * has arrived.
     */
    public static final Duration SETTLING = Duration.ofMinutes(15);

    private static final int WEEKS_PER_FORTNIGHT = 2;

    private static final int FORTNIGHTS_PER_BLOCK = 2;

    public int fortnightOf(Instant instant) {
        return fortnightOf(day(instant));
    }

    private static int fortnightOf(LocalDate day) {
        long weeks = Math.floorDiv(ChronoUnit.DAYS.between(EPOCH, day), 7L);
        return Math.toIntExact(Math.floorDiv(weeks, (long) WEEKS_PER_FORTNIGHT));
    }

    public int blockOf(Instant instant) {
        return blockOfFortnight(fortnightOf(instant));
    }

    /** The same of a day of the organisation's, in whichever zone. */
    public static int blockOfDay(LocalDate day) {
        return blockOfFortnight(fortnightOf(day));
    }

    public static int blockOfFortnight(int fortnight) {
        return Math.floorDiv(fortnight, FORTNIGHTS_PER_BLOCK);
    }

    public static int firstFortnightOf(int block) {
        return block * FORTNIGHTS_PER_BLOCK;
    }

    /** The fortnight with which a block is published. */
    public static int lastFortnightOf(int block) {
        return firstFortnightOf(block + 1) - 1;
    }

    /** The block whose last fortnight this is, if it is one. */
    public static Optional<Integer> blockEndingWith(int fortnight) {
        int block = blockOfFortnight(fortnight);
        return fortnight == lastFortnightOf(block) ? Optional.of(block) : Optional.empty();
    }

    /** First day, a Monday. */
    public static LocalDate firstDayOf(int fortnight) {
        return EPOCH.plusWeeks((long) fortnight * WEEKS_PER_FORTNIGHT);
    }

    /** Last day, a Sunday. */
    public static LocalDate lastDayOf(int fortnight) {
        return firstDayOf(fortnight + 1).minusDays(1);
    }

    public Instant startOf(int fortnight) {
        return firstDayOf(fortnight).atStartOfDay(zone).toInstant();
    }

    /** The first instant at which the fortnight no longer takes answers. */
    public Instant closesAt(int fortnight) {
        return startOf(fortnight + 1).plus(GRACE);
    }

    /**
     * The one instant at which all units of the organisation are published for the
     * fortnight.
     */
    public Instant publishedAt(int fortnight) {
        return closesAt(fortnight).plus(SETTLING);
    }

    /** The ISO week as people write it, such as {@code 2026-W37}. */
    public String isoWeekOf(Instant instant) {
        LocalDate day = day(instant);
        return String.format(Locale.ROOT, "%d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

}
