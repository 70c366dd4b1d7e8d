package org.respite.local.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * What the demo is made from; the same plan makes the same check-ins.
 *
 * @param seed of every draw
 * @param end nothing is answered later
 * @param weeks how many, the one of {@code end} included
 */
public record DemoPlan(long seed, Instant end, int weeks) {

    public DemoPlan {
        if (weeks < 1 || weeks > 104) {
            throw new IllegalArgumentException("weeks: " + weeks + " (expected: 1..104)");
        }
    }

    /** The Monday of a week, counted from 0. */
    LocalDate mondayOf(int week) {
        LocalDate last = LocalDate.ofInstant(end, DemoOrganisation.ZONE)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return last.minusWeeks(weeks - 1L - week);
    }

    /** How much of the demo is over in the middle of a week, 0 to 1. */
    double partAt(int week) {
        return (week + 0.5) / weeks;
    }
}
