package org.respite.attack.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.respite.attack.finding.Finding;
import org.respite.attack.finding.Limit;
import org.respite.attack.finding.Measurement;

/** A table of attacks, what each came to and how far it might have gone. */
public final class FindingsSection {

    private final String head;

    private final Map<Integer, StringBuilder> rows = new LinkedHashMap<>();

    /**
     * @param circumstances under what policy and with what effort
     */
    public FindingsSection(String circumstances) {
        this.head = circumstances + "\n\n| | attack | figure | measured | | bound | margin | |\n"
                + "|---|---|---|---|---|---|---|---|\n";
    }

    public void add(int number, String attempt, Finding finding) {
        switch (finding) {
            case Finding.Tried tried -> add(number, attempt, tried);
            case Finding.NotApplicable(var reason) ->
                row(number, "" + number, attempt, "not applicable: " + reason, "", "", "", "", "");
        }
    }

    private void add(int number, String attempt, Finding.Tried tried) {
        boolean first = true;
        for (Measurement measured : tried.measurements()) {
            Limit limit = measured.limit();
            row(number, first ? "" + number : "", first ? attempt : "", measured.figure(), number(measured.value()),
                    limit instanceof Limit.AtMost ? "≤" : "≥", number(limit.bound()), number(limit.margin()),
                    measured.holds() ? "held" : "**went too far**");
            first = false;
        }
    }

    private void row(int number, String... cells) {
        rows.computeIfAbsent(number, _ -> new StringBuilder())
            .append("| ")
            .append(String.join(" | ", cells))
            .append(" |\n");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3f", value);
    }

    /** All lines of one attack. */
    public String rowsOf(int number) {
        return Objects.requireNonNull(rows.get(number)).toString();
    }

    @Override
    public String toString() {
        return head + String.join("", rows.values());
    }

}
