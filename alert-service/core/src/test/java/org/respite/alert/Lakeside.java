package org.respite.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.respite.contract.calendar.ReportingCalendar;
import org.respite.contract.indicator.TeamIndicatorReleased;
import org.respite.contract.indicator.TeamIndicatorReleased.Cadence;
import org.respite.contract.indicator.TeamIndicatorReleased.Level;
import org.respite.contract.indicator.TeamIndicatorReleased.Mechanism;
import org.respite.contract.indicator.TeamIndicatorReleased.Outcome;
import org.respite.contract.unit.Unit;
import org.respite.contract.unit.UnitTreePublished;

/**
 * A small made-up organisation: two departments, three units.
 *
 * @param id of the organisation, so that tests can have one each
 */
public record Lakeside(String id) {

    public static final String CRISIS = "crisis-team";

    public static final String OUTPATIENT = "outpatient.2";

    public static final String DAY = "day-clinic";

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final int PEOPLE = 14;

    private static final int ANSWERS = 12;

    private static final int BLOCK_ANSWERS = 24;

    private static final int CENTRE = 40;

    private static final int CELLS = 6;

    private static final Map<String, String> DEPARTMENTS = Map.of(CRISIS, "acute", OUTPATIENT, "acute", DAY, "day");

    public UnitTreePublished tree() {
        return new UnitTreePublished(id, ZONE, Instant.parse("2026-01-05T08:00:00Z"),
                List.of(new Unit("acute", "Acute care", null), new Unit("day", "Day care", null),
                        new Unit(CRISIS, "Crisis team", "acute"), new Unit(OUTPATIENT, "Outpatient", "acute"),
                        new Unit(DAY, "Day clinic", "day")),
                new TreeMap<>(Map.of(0, Map.of(CRISIS, PEOPLE))));
    }

    /**
     * All cells of a fortnight.
     * @param means unit → its mean; a unit not named is withheld
     */
    public List<TeamIndicatorReleased> release(int fortnight, Map<String, Integer> means) {
        List<TeamIndicatorReleased> cells = new ArrayList<>();
        new TreeMap<>(DEPARTMENTS)
            .forEach((unit, department) -> cells.add(cell(unit, Level.UNIT, fortnight, means.get(unit))));
        cells.add(cell("acute", Level.DEPARTMENT, fortnight, null));
        cells.add(cell("day", Level.DEPARTMENT, fortnight, means.get(DAY)));
        cells.add(cell(id, Level.ORGANISATION, fortnight, CENTRE));
        return cells;
    }

    /** The same for some fortnights, each unit steady but for a step of one of them. */
    public List<TeamIndicatorReleased> releases(int first, int last, Step step) {
        return IntStream.rangeClosed(first, last)
            .mapToObj(fortnight -> release(fortnight,
                    Map.of(CRISIS, wobble(fortnight, CENTRE) + step.at(fortnight), OUTPATIENT, wobble(fortnight, 50),
                            DAY, wobble(fortnight + 1, 36))))
            .flatMap(List::stream)
            .toList();
    }

    private static int wobble(int fortnight, int mean) {
        return mean + fortnight % 3 - 1;
    }

    public TeamIndicatorReleased cell(String unit, Level level, int fortnight, @Nullable Integer mean) {
        return mean == null ? cell(unit, level, fortnight, Outcome.WITHHELD, 0, 0, 0)
                : cell(unit, level, fortnight, Outcome.PUBLISHED, (long) (mean - CENTRE) * ANSWERS, ANSWERS, 1);
    }

    private TeamIndicatorReleased cell(String unit, Level level, int fortnight, Outcome outcome, long sum, long count,
            int cells) {
        return new TeamIndicatorReleased(id, unit, level, Cadence.FORTNIGHT, fortnight,
                ReportingCalendar.firstDayOf(fortnight), ReportingCalendar.lastDayOf(fortnight), publishedAt(fortnight),
                "emotionalExhaustion", outcome, PEOPLE, CENTRE, sum, count, cells,
                new Mechanism("default", 60, 4050, 1.5), CELLS);
    }

    /** All cells of a steady fortnight in which so many of the crisis team answered. */
    public List<TeamIndicatorReleased> answered(int fortnight, int answers) {
        return release(fortnight, Map.of(OUTPATIENT, 50, DAY, 36)).stream()
            .map(cell -> cell.unit().equals(CRISIS)
                    ? cell(CRISIS, Level.UNIT, fortnight, Outcome.PUBLISHED, 0, answers, 1) : cell)
            .toList();
    }

    /** A cell of a four-week block. */
    public TeamIndicatorReleased blockCell(String unit, Level level, int block, String series, @Nullable Integer mean) {
        var outcome = mean == null ? Outcome.WITHHELD : Outcome.PUBLISHED;
        long sum = mean == null ? 0 : (long) (mean - CENTRE) * BLOCK_ANSWERS;
        int last = ReportingCalendar.firstFortnightOf(block) + 1;
        return new TeamIndicatorReleased(id, unit, level, Cadence.BLOCK, block, ReportingCalendar.firstDayOf(last - 1),
                ReportingCalendar.lastDayOf(last), publishedAt(last), series, outcome, 2 * PEOPLE, CENTRE, sum,
                mean == null ? 0 : BLOCK_ANSWERS, mean == null ? 0 : 1, new Mechanism("default", 60, 32400, 6), 1);
    }

    public static Instant publishedAt(int fortnight) {
        return new ReportingCalendar(ZONE).publishedAt(fortnight);
    }

    /**
     * A rise of the crisis team.
     *
     * @param first fortnight of it
     * @param last fortnight of it
     */
    public record Step(int first, int last, int points) {

        public static final Step NONE = new Step(0, 0, 0);

        int at(int fortnight) {
            return fortnight >= first && fortnight <= last ? points : 0;
        }
    }
}
