package org.respite.ingest.web.myweeks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reader's own weeks in words and drawings.
 *
 * @param known whether they can be read now
 * @param low week whose energy was below the reader's usual; absent if the newest was not
 * @param usual whether anything is known of what is usual
 * @param charts a line each; none if there are not two weeks yet
 * @param signs newest first
 * @param earlier signs of longer ago
 * @param inventories questionnaires with thresholds of their own
 * @param review whether looking back on a month is offered
 * @param remind whether a reminder is offered, which is done once
 */
public record MyWeeksView(boolean known, @Nullable String low, boolean usual, List<Chart> charts, List<DatedView> signs,
        List<DatedView> earlier, List<InventoryView> inventories, boolean review, boolean remind) {

    /** What is shown while the journal cannot be read. */
    static final MyWeeksView UNKNOWN = new MyWeeksView(false, null, false, List.of(), List.of(), List.of(), List.of(),
            false, false);

    public MyWeeksView {
        charts = List.copyOf(charts);
        signs = List.copyOf(signs);
        earlier = List.copyOf(earlier);
        inventories = List.copyOf(inventories);
    }

    /** The same without the offer. */
    MyWeeksView withoutReview() {
        return new MyWeeksView(known, low, usual, charts, signs, earlier, inventories, false, remind);
    }

    /** The same with a reminder offered. */
    MyWeeksView reminding() {
        return new MyWeeksView(known, low, usual, charts, signs, earlier, inventories, review, true);
    }

    /** Nothing of a person belongs in a log. */
    @Override
    public String toString() {
        return "MyWeeksView[…]";
    }

    /**
     * A line.
     *
     * @param id of its heading
     * @param title key
     * @param question that was asked
     * @param how key of how answers become a week
     * @param top end of the scale, in words
     * @param bottom the other
     * @param from first week
     * @param to last week
     * @param spoken the drawing in words
     * @param drawing points of it
     * @param rows the same as a table
     */
    public record Chart(String id, String title, String question, String how, String top, String bottom, String from,
            String to, String spoken, Drawing drawing, List<Row> rows) {

        public Chart {
            rows = List.copyOf(rows);
        }

        /** Nothing of a person belongs in a log. */
        @Override
        public String toString() {
            return "Chart[…]";
        }

    }

    /**
     * A week.
     *
     * @param week its first day
     * @param value of the reader
     * @param usual from and to; a dash if not known
     */
    public record Row(String week, String value, String usual) {

        /** Nothing of a person belongs in a log. */
        @Override
        public String toString() {
            return "Row[…]";
        }

    }

    /**
     * Something of a day.
     *
     * @param words what was answered
     * @param standing key of where it lies by thresholds; absent if there are none
     */
    public record DatedView(String day, String words, @Nullable String standing) {

        /** Nothing of a person belongs in a log. */
        @Override
        public String toString() {
            return "DatedView[…]";
        }

    }

    /**
     * A questionnaire of others.
     *
     * @param id of its heading
     * @param note key of what its thresholds are
     * @param source whose it is
     * @param readings newest first
     */
    public record InventoryView(String id, String title, String note, String source, List<DatedView> readings) {

        public InventoryView {
            readings = List.copyOf(readings);
        }

        /** Nothing of a person belongs in a log. */
        @Override
        public String toString() {
            return "InventoryView[…]";
        }

    }

}
