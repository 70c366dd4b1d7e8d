package org.respite.ingest.web.myweeks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Weeks as points of a drawing {@value #WIDTH} wide and {@value #HEIGHT} high.
 *
 * @param bands what is usual: an outline for each run of weeks of which it is known
 * @param lines the values: a line for each run of weeks with one
 * @param dots path of a dot for each value
 */
public record Drawing(List<String> bands, List<String> lines, String dots) {

    static final int WIDTH = 600;

    static final int HEIGHT = 240;

    /** Room for half a dot. */
    private static final int MARGIN = 12;

    public Drawing {
        bands = List.copyOf(bands);
        lines = List.copyOf(lines);
    }

    static Drawing of(WeekLine line, List<Week> weeks) {
        var bands = runs(weeks, week -> week.usual() != null).stream().map(run -> band(line, weeks, run)).toList();
        var values = runs(weeks, week -> week.value() != null);
        var lines = values.stream()
            .map(run -> run.stream().flatMap(at -> value(line, weeks, at)).collect(Collectors.joining(" ")))
            .toList();
        var dots = values.stream()
            .flatMap(List::stream)
            .flatMap(at -> value(line, weeks, at))
            .map(point -> "M" + point + "h0")
            .collect(Collectors.joining());
        return new Drawing(bands, lines, dots);
    }

    private static String band(WeekLine line, List<Week> weeks, List<Integer> run) {
        var high = run.stream()
            .flatMap(at -> Stream.ofNullable(weeks.get(at).usual())
                .map(usual -> point(line, weeks.size(), at, usual.high())));
        var low = run.reversed()
            .stream()
            .flatMap(at -> Stream.ofNullable(weeks.get(at).usual())
                .map(usual -> point(line, weeks.size(), at, usual.low())));
        return Stream.concat(high, low).collect(Collectors.joining(" "));
    }

    private static Stream<String> value(WeekLine line, List<Week> weeks, int at) {
        Double value = weeks.get(at).value();
        return value == null ? Stream.empty() : Stream.of(point(line, weeks.size(), at, value));
    }

    private static String point(WeekLine line, int weeks, int at, double value) {
        double step = weeks > 1 ? (double) (WIDTH - 2 * MARGIN) / (weeks - 1) : 0;
        double height = (value - line.min()) / (line.max() - line.min()) * (HEIGHT - 2 * MARGIN);
        return String.format(Locale.ROOT, "%.1f,%.1f", MARGIN + at * step, HEIGHT - MARGIN - height);
    }

    /** Weeks one after the other that have it, by their places. */
    private static List<List<Integer>> runs(List<Week> weeks, Predicate<Week> having) {
        var runs = new ArrayList<List<Integer>>();
        IntStream.range(0, weeks.size()).filter(at -> having.test(weeks.get(at))).forEach(at -> {
            if (runs.isEmpty() || runs.getLast().getLast() != at - 1) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(at);
        });
        return runs;
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "Drawing[…]";
    }

}
