package org.respite.bench.detection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes measured beside published figures, as a Markdown table. */
final class RatesTable {

    private RatesTable() {
    }

    static String header() {
        return header("roster", "", Column.PUBLISHED);
    }

    static String header(String first, String second, List<Column> columns) {
        return row(first, second, columns, Column::label) + "\n" + row("---", "---", columns, _ -> "---");
    }

    static String rows(int roster, Map<Noise, Map<Column, MeasuredFigure>> measured) {
        String published = row("**" + roster + "**", "published", Column.PUBLISHED,
                column -> number(Published.figure(roster, column), column));
        return published + "\n"
                + Arrays.stream(Noise.values())
                    .map(noise -> row("", noise.label(), Column.PUBLISHED,
                            column -> cell(roster, column, noise, Objects.requireNonNull(measured.get(noise)))))
                    .collect(Collectors.joining("\n"));
    }

    private static String cell(int roster, Column column, Noise noise, Map<Column, MeasuredFigure> figures) {
        MeasuredFigure measuredFigure = Objects.requireNonNull(figures.get(column));
        boolean marked = noise != Noise.NONE && column.differs(measuredFigure, Published.figure(roster, column));
        return cell(measuredFigure, column) + (marked ? " *" : "");
    }

    static String cell(MeasuredFigure measuredFigure, Column column) {
        return number(measuredFigure.value(), column) + " ± " + error(measuredFigure.error(), column);
    }

    private static String number(double value, Column column) {
        return String.format(Locale.ROOT, "%." + column.decimals() + "f", value);
    }

    private static String error(double value, Column column) {
        return String.format(Locale.ROOT, "%." + (column.decimals() + 1) + "f", value);
    }

    static String row(String first, String second, List<Column> columns, Function<Column, String> cell) {
        return columns.stream()
            .map(cell)
            .collect(Collectors.joining(" | ", "| " + first + " | " + second + " | ", " |"));
    }

}
