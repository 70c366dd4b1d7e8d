package org.respite.bench.detection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.respite.alert.detection.Condition;

/**
 * Teams of one size: steady ones, to see how often the detector is wrong, and ones whose
 * level rises at the beginning of a week, to see how soon it is right.
 *
 * @param assumptions what people are like
 * @param roster people in a team
 * @param teams of each kind
 * @param seed of all that is random
 */
record Experiment(Assumptions assumptions, int roster, int teams, long seed) {

    private static final int STEADY_FORTNIGHTS = 4 * 26;

    private static final int FORTNIGHTS_AFTER_RISE = 30;

    private static final double FORTNIGHTS_IN_A_YEAR = 26;

    /** Longer than anyone is watched: a rise never found. */
    private static final int NEVER = 999;

    /**
     * A team with a rise.
     *
     * @param week in which it began, from 0
     */
    private record Risen(int week, Map<Noise, Course> courses) {
    }

    Map<Noise, Map<Column, MeasuredFigure>> measure() {
        var random = new SplittableRandom(31 * seed + roster);
        List<Map<Noise, Course>> steady = split(random).parallelStream().map(this::steady).toList();
        List<Risen> large = split(random).parallelStream().map(each -> risen(15, each)).toList();
        List<Risen> small = split(random).parallelStream().map(each -> risen(10, each)).toList();
        Map<Noise, Map<Column, MeasuredFigure>> measured = new EnumMap<>(Noise.class);
        for (Noise noise : Noise.values()) {
            Map<Column, MeasuredFigure> figures = new EnumMap<>(Column.class);
            falseOpenings(steady.stream().map(each -> course(each, noise)).toList(), figures);
            delays(large, small, noise, figures);
            measured.put(noise, figures);
        }
        return measured;
    }

    /**
     * One stream a team, drawn in order: the same figures on any number of processors.
     */
    private List<SplittableRandom> split(SplittableRandom random) {
        return IntStream.range(0, teams).mapToObj(_ -> random.split()).toList();
    }

    private Map<Noise, Course> steady(SplittableRandom random) {
        return Watch.of(assumptions, roster, Course.HISTORY + STEADY_FORTNIGHTS, 0, 0, random);
    }

    private Risen risen(double points, SplittableRandom random) {
        int week = 2 * Course.HISTORY + random.nextInt(2);
        return new Risen(week,
                Watch.of(assumptions, roster, Course.HISTORY + FORTNIGHTS_AFTER_RISE, points, week, random));
    }

    private static void falseOpenings(List<Course> steady, Map<Column, MeasuredFigure> figures) {
        figures.put(Column.WITHHELD, percent(steady, Course::withheld, course -> course.severities().size()));
        figures.put(Column.SURPRISING, percent(steady, Course::surprising, Course::results));
        figures.put(Column.SURPRISING_WHILE_QUIET, percent(steady, Course::surprisingQuiet, Course::quiet));
        figures.put(Column.FALSE_WATCH, perYear(steady, Condition.WATCH));
        figures.put(Column.FALSE_ALERT, perYear(steady, Condition.ALERT));
        figures.put(Column.FALSE_HIGH, perYear(steady, Condition.HIGH));
    }

    private static MeasuredFigure percent(List<Course> steady, ToDoubleFunction<Course> above,
            ToDoubleFunction<Course> below) {
        MeasuredFigure share = MeasuredFigure.ratio(steady, above, below);
        return new MeasuredFigure(100 * share.value(), 100 * share.error());
    }

    /** Per team and year in which no episode was open already. */
    private static MeasuredFigure perYear(List<Course> steady, Condition severity) {
        return MeasuredFigure.ratio(steady, course -> course.reached(severity).size(),
                course -> course.atRisk() / FORTNIGHTS_IN_A_YEAR);
    }

    private static void delays(List<Risen> large, List<Risen> small, Noise noise, Map<Column, MeasuredFigure> figures) {
        List<Integer> watch = weeks(large, noise, Condition.WATCH);
        List<Integer> alert = weeks(large, noise, Condition.ALERT);
        figures.put(Column.WATCH_MEDIAN, MeasuredFigure.median(watch));
        figures.put(Column.WATCH_8, within(8, watch));
        figures.put(Column.WATCH_12, within(12, watch));
        figures.put(Column.ALERT_MEDIAN, MeasuredFigure.median(alert));
        figures.put(Column.ALERT_8, within(8, alert));
        figures.put(Column.ALERT_12, within(12, alert));
        figures.put(Column.SMALL_WATCH_12, within(12, weeks(small, noise, Condition.WATCH)));
        figures.put(Column.SMALL_ALERT_12, within(12, weeks(small, noise, Condition.ALERT)));
    }

    /**
     * Weeks from the beginning of the rise to the end of the fortnight whose result told,
     * of the teams that had nothing open before.
     */
    private static List<Integer> weeks(List<Risen> teams, Noise noise, Condition severity) {
        return teams.stream()
            .filter(team -> !course(team.courses, noise).openBefore(Course.HISTORY))
            .map(team -> weeks(team, course(team.courses, noise), severity))
            .toList();
    }

    private static int weeks(Risen team, Course course, Condition severity) {
        List<Integer> reached = course.reached(severity);
        return reached.isEmpty() ? NEVER : 2 * (reached.getFirst() + 1) - team.week;
    }

    private static MeasuredFigure within(int weeks, List<Integer> delays) {
        return MeasuredFigure.percent(delays.stream().filter(delay -> delay <= weeks).count(), delays.size());
    }

    private static Course course(Map<Noise, Course> courses, Noise noise) {
        return Objects.requireNonNull(courses.get(noise));
    }
}
