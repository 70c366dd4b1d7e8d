package org.respite.bench.detection;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A measured figure.
 *
 * @param value in the unit of its {@link Column}
 * @param error the simulation's own standard error
 */
record MeasuredFigure(double value, double error) {

    /** A share in per cent. */
    static MeasuredFigure percent(long hits, long all) {
        double share = (double) hits / all;
        return new MeasuredFigure(100 * share, 100 * Math.sqrt(share * (1 - share) / all));
    }

    /**
     * A ratio of two sums over teams, with the error that teams differing from one
     * another make.
     */
    static <T> MeasuredFigure ratio(List<T> teams, ToDoubleFunction<T> above, ToDoubleFunction<T> below) {
        double belows = teams.stream().mapToDouble(below).sum();
        double ratio = teams.stream().mapToDouble(above).sum() / belows;
        double squares = teams.stream()
            .mapToDouble(team -> above.applyAsDouble(team) - ratio * below.applyAsDouble(team))
            .map(off -> off * off)
            .sum();
        return new MeasuredFigure(ratio, Math.sqrt(squares) / belows);
    }

    /**
     * A median, with half the distance between the order statistics one standard error to
     * either side.
     */
    static MeasuredFigure median(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        double middle = (sorted.size() - 1) / 2.0;
        double off = Math.sqrt(sorted.size()) / 2;
        return new MeasuredFigure(at(sorted, middle), (at(sorted, middle + off) - at(sorted, middle - off)) / 2.0);
    }

    private static int at(List<Integer> sorted, double position) {
        return sorted.get(Math.clamp(Math.round(position), 0, sorted.size() - 1));
    }

}
