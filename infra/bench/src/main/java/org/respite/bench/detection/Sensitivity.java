package org.respite.bench.detection;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The same figures where people are not as assumed: what to expect of real teams, and
 * whether the quarterly check (z &gt; 2 in two to four per cent of results) would tell.
 */
final class Sensitivity {

    private static final int ROSTER = 12;

    private static final List<Column> COLUMNS = List.of(Column.FALSE_WATCH, Column.FALSE_ALERT, Column.FALSE_HIGH,
            Column.ALERT_8, Column.SURPRISING, Column.SURPRISING_WHILE_QUIET);

    private Sensitivity() {
    }

    static void print(Arguments arguments, PrintStream out) {
        out.println("\n" + RatesTable.header("teams of " + ROSTER, "", COLUMNS));
        variations().forEach((name, assumptions) -> {
            var measured = new Experiment(assumptions, ROSTER, arguments.units(), arguments.seed()).measure();
            Map<Column, MeasuredFigure> figures = Objects.requireNonNull(measured.get(Noise.WHOLE_NUMBERS));
            out.println(RatesTable.row(name, Noise.WHOLE_NUMBERS.label(), COLUMNS,
                    column -> RatesTable.cell(Objects.requireNonNull(figures.get(column)), column)));
        });
    }

    private static Map<String, Assumptions> variations() {
        Assumptions standard = Assumptions.STANDARD;
        Map<String, Assumptions> variations = new LinkedHashMap<>();
        variations.put("as assumed", standard);
        variations.put("people differ by SD 25 (20 and 15)", standard.withPeople(20, 15));
        variations.put("people differ by SD 16 (13 and 9.3)", standard.withPeople(13, 9.3));
        variations.put("every week starts afresh", standard.withCarry(0));
        variations.put("moods last (0.8 from week to week)", standard.withCarry(0.8));
        variations.put("weeks do nothing to a whole team", standard.withShock(0));
        variations.put("weeks move a whole team by SD 3", standard.withShock(3));
        variations.put("one in five leaves in a year", standard.withTurnover(0.2));
        return variations;
    }

}
