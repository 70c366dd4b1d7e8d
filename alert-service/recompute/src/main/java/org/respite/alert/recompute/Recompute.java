package org.respite.alert.recompute;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.respite.contract.ContractJson;
import org.respite.contract.EnumWord;
import org.respite.contract.calendar.ReportingCalendar;

/**
 * The command that draws alerts again from public cells and says whether they are those
 * that were published.
 */
public final class Recompute {

    /** First argument that asks for it. */
    public static final String NAME = "recompute";

    private static final int IDENTICAL = 0;

    private static final int DIFFERENT = 1;

    private static final int BAD_INPUT = 2;

    private final Options options;

    private final PrintStream out;

    private Recompute(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.in, System.out, System.err));
    }

    /**
     * Runs it.
     * @param arguments without the command's own name
     * @return 0 if all went well, 1 if published alerts differ, 2 if something given is
     * wrong
     */
    public static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        try {
            var options = Options.of(arguments);
            return new Recompute(options, out).run(in);
        }
        catch (BadInputException wrong) {
            err.println(wrong.getMessage());
            return BAD_INPUT;
        }
    }

    private int run(InputStream in) {
        var ledger = CellFile.read(options.cells(), in);
        var recomputed = ledger.organisations()
            .stream()
            .map(organisation -> new Recomputed(ledger, organisation, options))
            .toList();
        if (options.against() == null) {
            recomputed.forEach(this::print);
            return IDENTICAL;
        }
        var difference = Difference.between(options.against(), in, recomputed, options);
        difference.lines().forEach(out::println);
        return difference.isNone() ? IDENTICAL : DIFFERENT;
    }

    private void print(Recomputed organisation) {
        var alerts = organisation.alerts()
            .stream()
            .filter(alert -> options.wants(alert.id(), alert.unit()))
            .map(alert -> RecomputedAlert.of(alert, organisation.explain(alert), options.settings()))
            .toList();
        if (options.json()) {
            alerts.forEach(alert -> out.println(ContractJson.MAPPER.writeValueAsString(alert)));
            return;
        }
        out.printf(Locale.ROOT, "%s: %d fortnights, %d alerts%n", organisation.organisation(),
                organisation.fortnights().size(), alerts.size());
        alerts.forEach(this::print);
    }

    private void print(RecomputedAlert alert) {
        var thresholds = alert.thresholds();
        out.printf(Locale.ROOT, "%n%s%n", alert.alert());
        alert.history().forEach(this::print);
        out.printf(Locale.ROOT,
                "  a rise opens at z %.2f (watch), %.2f (alert), %.2f (high, if surely %.0f points), from %.0f points on%n",
                thresholds.watch(), thresholds.alert(), thresholds.high(), thresholds.highRise(),
                thresholds.smallest());
        out.println("  " + alert.explanation().text());
    }

    private void print(RecomputedAlert.Step step) {
        out.printf(Locale.ROOT, "  %-8s %-5s fortnight %d from %s: size %.3f (%.3f to %.3f) over usual %.3f, z %.3f%n",
                EnumWord.of(step.change()), EnumWord.of(step.severity()), step.fortnight(),
                ReportingCalendar.firstDayOf(step.fortnight()), step.size(), step.sizeLow(), step.sizeHigh(),
                step.usual(), step.z());
    }

}
