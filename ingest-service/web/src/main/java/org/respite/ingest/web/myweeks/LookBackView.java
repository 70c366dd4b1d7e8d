package org.respite.ingest.web.myweeks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Four weeks of the reader's own in words.
 *
 * @param from first day
 * @param to last day
 * @param higher what was higher than usual in all four; absent if nothing was
 * @param lines what left the usual first
 * @param signs seen twice or more
 */
public record LookBackView(String from, String to, @Nullable String higher, List<Line> lines, List<String> signs) {

    public LookBackView {
        lines = List.copyOf(lines);
        signs = List.copyOf(signs);
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "LookBackView[…]";
    }

    /**
     * A line.
     *
     * @param title key
     * @param values of the four weeks, a dash for none
     * @param usual what is usual for the reader; absent if it is not known
     * @param moved how it lay beside that; empty if it is not known
     * @param drawing the same drawn
     */
    public record Line(String title, List<String> values, @Nullable String usual, String moved, Drawing drawing) {

        public Line {
            values = List.copyOf(values);
        }

        /** Nothing of a person belongs in a log. */
        @Override
        public String toString() {
            return "Line[…]";
        }

    }

}
