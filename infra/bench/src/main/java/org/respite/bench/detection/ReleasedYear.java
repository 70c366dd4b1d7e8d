package org.respite.bench.detection;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.respite.contract.EventType;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.contract.indicator.TeamIndicatorReleased.Mechanism;
import org.respite.contract.indicator.TeamIndicatorReleased.Outcome;

/**
 * An organisation's released cells as they lie in the topic: teams of 8 to 40, one in ten
 * of which rises in the middle.
 */
record ReleasedYear(int units, long seed) {

    private static final ReportingCalendar CALENDAR = new ReportingCalendar(ZoneOffset.UTC);

    private static final Mechanism MECHANISM = new Mechanism("default", 2 * Assumptions.STANDARD.reach(),
            (long) Noise.SUM_VARIANCE, Noise.COUNT_VARIANCE);

    static final String ORGANISATION = "bench";

    private static final int SMALLEST = 8;

    private static final int SIZES = 33;

    private static final double RISE = 12;

    /** Record values, fortnight by fortnight. */
    List<List<byte[]>> records(int fortnights) {
        var random = new SplittableRandom(seed);
        List<SimulatedTeam> teams = IntStream.range(0, units)
            .mapToObj(unit -> new SimulatedTeam(Assumptions.STANDARD, roster(unit), random.split()))
            .toList();
        List<List<byte[]>> records = new ArrayList<>();
        for (int fortnight = 0; fortnight < fortnights; fortnight++) {
            List<byte[]> cells = new ArrayList<>();
            for (int unit = 0; unit < units; unit++) {
                double rise = unit % 10 == 0 && fortnight >= fortnights / 2 ? RISE : 0;
                Tally tally = teams.get(unit).fortnight(rise, rise);
                cells.add(EventType.TEAM_INDICATOR_RELEASED.write(cell(unit, fortnight, tally, random)));
            }
            records.add(cells);
        }
        return records;
    }

    private static int roster(int unit) {
        return SMALLEST + unit % SIZES;
    }

    private TeamIndicatorReleased cell(int unit, int fortnight, Tally tally, SplittableRandom random) {
        long count = Noise.noisyCount(tally, random);
        long sum = Noise.noisySum(tally, random);
        boolean published = Noise.passes(tally, count);
        return new TeamIndicatorReleased(ORGANISATION, "unit-" + unit, Level.UNIT, Cadence.FORTNIGHT, fortnight,
                ReportingCalendar.firstDayOf(fortnight), ReportingCalendar.lastDayOf(fortnight),
                CALENDAR.publishedAt(fortnight), "emotionalExhaustion",
                published ? Outcome.PUBLISHED : Outcome.WITHHELD, roster(unit), tally.centre(), published ? sum : 0,
                published ? count : 0, published ? 1 : 0, MECHANISM, units);
    }

}
