package org.respite.local.page;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. */
public final class Table {

    private final List<String> lines = new ArrayList<>();

    public Table(String... headings) {
        row(headings);
        lines.add("|" + "---|".repeat(headings.length));
    }

    public Table row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }

}
